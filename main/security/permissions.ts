import { isOwnOrigin } from '../protocol/address.ts';

/** What Chromium tells about a permission it wants decided, brought to one shape for both handlers. */
export type PermissionQuestion = {
  readonly permission: string;
  /** Origin of the asking frame, as Chromium writes it (with or without a final slash). */
  readonly origin: string;
  readonly isMainFrame: boolean;
  /** The kinds of device asked for; empty where the platform does not say. */
  readonly mediaTypes: readonly string[];
};

/** What the user agreed to, on our own screen. */
export type DeviceConsent = { readonly camera: boolean; readonly microphone: boolean };

/** For pages in which nobody sits. */
export const NO_DEVICES: DeviceConsent = { camera: false, microphone: false };

/**
 * Everything is refused but the camera and the microphone, for our own main frame, and each only
 * after the user agreed to it on our own screen. An empty list of media types is taken as the camera,
 * because some platforms (Windows, and the check that precedes device names) leave it empty; a
 * microphone request of our own page would still name `audio`.
 */
export function isPermissionGranted(question: PermissionQuestion, consent: DeviceConsent): boolean {
  const { mediaTypes } = question;
  return (
    question.permission === 'media' &&
    question.isMainFrame &&
    isOwnOrigin(question.origin) &&
    (mediaTypes.length === 0 ? consent.camera : mediaTypes.every(isAgreed(consent)))
  );
}

const isAgreed =
  ({ camera, microphone }: DeviceConsent) =>
  (type: string): boolean =>
    (type === 'video' && camera) || (type === 'audio' && microphone);
