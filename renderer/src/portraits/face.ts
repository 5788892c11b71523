import type { ReactNode } from 'react';
import type { Ratio } from '../../../core/units.ts';

/** Colours of a skin: the side in the light, the side away from it, and what is deeper still. */
export type SkinTones = {
  readonly light: string;
  readonly base: string;
  readonly shade: string;
  readonly deep: string;
  readonly blush: string;
  readonly upperLip: string;
  readonly lowerLip: string;
};

export type EyeLook = {
  readonly iris: string;
  /** 1 = as the eye is drawn. */
  readonly width: number;
  readonly height: number;
  /** Degrees; positive = the outer corner is higher. */
  readonly tilt: number;
  /** How far the lid hangs while the eye is open, 0..1. */
  readonly hooded: number;
  readonly lash: string;
  /** Width of the lash line. */
  readonly lashWidth: number;
  readonly hasCrease: boolean;
};

export type BrowLook = {
  readonly colour: string;
  readonly thickness: number;
  /** Degrees; positive = the outer end is higher. */
  readonly tilt: number;
};

/**
 * A person as shapes and measures. All of them are drawn on the same sheet of 200 by 200 with the
 * eyes at the same places, so that whoever looks at one looks at the same point of the screen.
 */
export type Face = {
  readonly skin: SkinTones;
  /** Behind the person. */
  readonly backdrop: { readonly light: string; readonly deep: string };
  readonly headPath: string;
  readonly neckWidth: number;
  readonly earHeight: number;
  readonly eyes: EyeLook;
  readonly brows: BrowLook;
  readonly noseWidth: number;
  readonly mouth: { readonly width: number; readonly fullness: number };
  /** Behind the head, moving with it. */
  readonly hairBehind: ReactNode;
  readonly clothes: ReactNode;
  /** On the skin below brows and eyes: lines of age, a beard. */
  readonly onSkin: ReactNode;
  /** Over the face, moving as the brows do: glasses. */
  readonly before: ReactNode;
  /** Over the forehead, moving with the head. */
  readonly hairInFront: ReactNode;
};

/** Where the eyes are on the sheet. */
export const EYES = { left: 82.5, right: 117.5, y: 92 } as const;
export const SHEET = 200;
/** Of the sheet what is shown: the eyes at `EYES_IN_PORTRAIT` of its height. */
export const VIEW_BOX = '20 18.4 160 160';
/** Height of the eyes in a portrait, share of its height: what is looked at, and measured against. */
export const EYES_IN_PORTRAIT: Ratio = 0.46;
