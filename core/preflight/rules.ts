import type { CheckId, Verdict } from './check.ts';
import { fix } from './check.ts';
import { judgeDisk } from './disk-rule.ts';
import type { DiskRoom } from './disk-rule.ts';
import {
  judgeDistance,
  judgeFace,
  judgeHeadRoom,
  judgeLensHeight,
  judgePerson,
  judgePosition,
  judgeShoulders,
} from './framing-rules.ts';
import { judgeBackground, judgeLight } from './light-rules.ts';
import type { LightMeasures } from './light-rules.ts';
import type { PictureMeasures } from './measure-picture.ts';
import { judgeRate } from './rate-rule.ts';
import { judgeSound } from './sound-rule.ts';
import type { SoundMeasures } from './sound-rule.ts';

/** All that is known before an interview. */
export type PreflightMeasures = {
  /** A picture that shows nothing says nothing of a face or the light: the problem then stands alone. */
  readonly problem: { readonly title: string; readonly text: string } | null;
  readonly picture: PictureMeasures;
  readonly light: LightMeasures;
  /** Null = no sound is recorded. */
  readonly sound: SoundMeasures | null;
  /** Undefined = nothing is recorded; null = not known. */
  readonly disk: DiskRoom | null | undefined;
};

export type Rule = {
  readonly id: CheckId;
  readonly label: string;
  /** `was`: the reason of the verdict that is shown now. Null = not asked here. */
  readonly judge: (measures: PreflightMeasures, was: string | null) => Verdict | null;
};

/** In the order in which they are shown. */
export const RULES: readonly Rule[] = [
  {
    id: 'picture',
    label: 'Picture',
    judge: ({ problem }) =>
      problem === null ? null : fix(problem.title, `${problem.title}. ${problem.text}`),
  },
  ofPicture('face', 'Face', ({ picture }) => judgeFace(picture)),
  ofPicture('person', 'Only you', ({ picture }, was) => judgePerson(picture, was)),
  ofPicture('distance', 'Distance', ({ picture }, was) => judgeDistance(picture, was)),
  ofPicture('head-room', 'Head room', ({ picture }, was) => judgeHeadRoom(picture, was)),
  ofPicture('position', 'Position', ({ picture }, was) => judgePosition(picture, was)),
  ofPicture('shoulders', 'Shoulders', ({ picture }, was) => judgeShoulders(picture, was)),
  ofPicture('lens-height', 'Lens', ({ picture }, was) => judgeLensHeight(picture, was)),
  ofPicture('light', 'Light', ({ light, picture }, was) => judgeLight(light, picture, was)),
  ofPicture('background', 'Background', ({ light }, was) => judgeBackground(light, was)),
  ofPicture('rate', 'Speed', ({ picture }, was) => judgeRate(picture.rate, was)),
  {
    id: 'sound',
    label: 'Sound',
    judge: ({ sound }, was) => (sound === null ? null : judgeSound(sound, was)),
  },
  {
    id: 'disk',
    label: 'Disk',
    judge: ({ disk }) => (disk === undefined ? null : judgeDisk(disk)),
  },
];

function ofPicture(id: CheckId, label: string, judge: Rule['judge']): Rule {
  return {
    id,
    label,
    judge: (measures, was) => (measures.problem === null ? judge(measures, was) : null),
  };
}
