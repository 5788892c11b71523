import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { roomText } from '../../../../core/preflight/disk-rule.ts';
import type { CallOutput } from '../../../../core/ipc/contract.ts';

export type ChoiceWords = {
  readonly value: RecordingChoice;
  readonly label: string;
  /** What is kept, in one sentence. */
  readonly text: string;
};

export const CHOICES: readonly ChoiceWords[] = [
  {
    value: 'video-and-sound',
    label: 'Video and sound',
    text: 'You can watch each answer afterwards, beside what was measured. About 20 MB a minute.',
  },
  {
    value: 'sound-only',
    label: 'Sound only',
    text: 'You can listen to each answer afterwards. No picture is kept. Less than 1 MB a minute.',
  },
  {
    value: 'nothing',
    label: 'Measurements only',
    text: 'No picture and no sound is kept, and the microphone stays off. All figures are the same.',
  },
];

export const choiceLabel = (choice: RecordingChoice): string =>
  CHOICES.find(({ value }) => value === choice)?.label ?? '';

/** What the start button does, so that nobody is recorded by surprise. */
export const startLabel = (choice: RecordingChoice): string =>
  choice === 'nothing' ? 'Start without recording' : 'Start and record';

/** The same where no picture is taken: of what was chosen there is only the sound. */
export const continueLabel = (without: 'a camera' | 'measuring', choice: RecordingChoice): string =>
  `Continue without ${without}${choice === 'nothing' ? '' : ', recording sound'}`;

export type MediaSpace = CallOutput<'media:space'>;

/** "Room for about 40 min", "Room for about 49 h". */
export const spaceText = ({ minutes }: Pick<MediaSpace, 'minutes'>): string =>
  `Room for ${roomText(minutes)}`;
