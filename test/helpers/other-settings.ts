import { DEFAULT_CHOICES } from '../../core/interview/default-choices.ts';
import type { Settings } from '../../core/domain/settings.ts';

/** A value for every setting that is not its default: whoever adds a setting adds one here. */
export const OTHER_SETTINGS: Settings = {
  cameraId: 'camera-7',
  microphoneId: 'microphone-7',
  lensPosition: 'left',
  interviewerFromLensCm: 9.5,
  screenWidthCm: 34.5,
  keepSelfView: true,
  cues: false,
  switchedOffCues: ['sit-up', 'too-close'],
  recording: 'sound-only',
  keptRecordings: 7,
  mirroredReplay: true,
  mode: 'interview',
  questionCount: 5,
  preparationMs: 45_000,
  answerLimitMs: 90_000,
  theme: 'dark',
  cameraConsent: true,
  microphoneConsent: true,
  keptAccuracy: {
    takenAt: '2026-03-04T09:00:00.000Z',
    length: 'full',
    seed: 4_711,
    isCalibrated: true,
    sensitivity: 0.96,
    specificity: 0.9,
    balancedAccuracy: 0.93,
    yawError: null,
    pitchError: null,
    coverage: 0.99,
    samples: 1_500,
  },
  lastSetup: { ...DEFAULT_CHOICES, format: 'panel', panelSize: 4 },
  notesChoices: { format: 'html', hiddenSections: [], csvRate: 'every-sample', withMedia: false },
};
