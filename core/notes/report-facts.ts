import type { Calibration, CalibrationStep } from '../domain/calibration.ts';
import type { Interviewer } from '../domain/interviewer.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { CameraFacts, DataQuality, Session, SessionState } from '../domain/session.ts';
import { FORMAT_LABELS } from '../interview/format-words.ts';
import { questionLimitMs, questionPreparationMs } from '../interview/plan-facts.ts';
import { wasSecondPersonThere } from '../review/second-person.ts';
import { cameraAbsenceText } from '../review/camera-absences.ts';
import { movementsInWords } from '../review/movements-in-words.ts';
import { missingLooksText } from '../review/missing-looks.ts';
import { calibrationCheckText } from '../review/hold-out-text.ts';
import { leftOutInShort, leftOutText } from '../review/left-out-text.ts';
import { isRecorded } from '../review/recorded.ts';
import { seatDriftText } from '../review/seat-drift-text.ts';
import { windowAwayText } from '../review/window-away.ts';
import { askedOfThem } from '../review/your-questions.ts';
import type { Review } from '../review/types.ts';
import { UNCALIBRATED_PANEL_TEXT } from '../review/panel.ts';
import { dateText } from '../writing/date-text.ts';
import { usedTargetsSentences } from '../metrics/target-text.ts';
import { clockText, secondPersonText } from '../metrics/figure-text.ts';
import type { Shows } from './sections.ts';
import type { ReportBlock } from './types.ts';

type FactRow = readonly [label: string, value: string];

const MODE_TEXTS = {
  practice: 'Practice (hints, pauses and retries allowed)',
  interview: 'Interview (one take, fixed limits)',
} as const;

/** What kind of session this was and under which conditions it was measured. */
export function sessionFacts(review: Review, timeZone: string, shows: Shows): ReportBlock {
  const { session } = review.record;
  const rows: readonly FactRow[] = [
    ...(isRecorded(session) ? recordingRows(review, timeZone) : interviewRows(review, timeZone)),
    ['Calibration', calibrationText(review)],
    ...checkRows(session),
    ...(shows('method') ? measuringRows(session) : []),
    ...(wasSecondPersonThere(review.secondPerson)
      ? [['Second person', secondPersonText(review.secondPerson)] as const]
      : []),
    ['Written by', `Greenroom ${session.appVersion}, metrics version ${review.registryVersion}`],
  ];
  return { kind: 'facts', rows };
}

/** With what it was measured, for those who want to know. */
const measuringRows = (session: Session): readonly FactRow[] => [
  [isRecorded(session) ? 'Recording' : 'Camera', cameraText(session.camera)],
  ...(session.camera === null ? [] : dataQualityRows(session.dataQuality)),
];

function interviewRows({ record }: Review, timeZone: string): readonly FactRow[] {
  const { session, answers, title } = record;
  const { plan } = session;
  return [
    ...(title === null ? [] : [['Name', title] as const]),
    ['Company', plan.company || 'not given'],
    ['Role', plan.role || 'not given'],
    ['Started', dateText(session.startedAt, timeZone)],
    ['Length', clockText(session.durationMs)],
    ['Format', FORMAT_LABELS[plan.format]],
    ...(plan.interviewers.length > 1
      ? [['Interviewers', plan.interviewers.map(interviewerText).join('; ')] as const]
      : []),
    ['Mode', MODE_TEXTS[plan.mode]],
    ...(plan.questions.length === 0
      ? []
      : [
          [
            'Questions',
            `${plan.questions.length} planned, ${countText(answers.length, 'answer')} given`,
          ] as const,
          ['Clock', clocksText(plan)] as const,
        ]),
    ...(plan.yourQuestions === null ? [] : [['You asked', askedText(record)] as const]),
  ];
}

const interviewerText = ({ name, role }: Interviewer): string =>
  role === '' ? name : `${name}, ${role}`;

/** A case is on a clock of its own: where they differ each is said. */
function clocksText(plan: InterviewPlan): string {
  const clocks = plan.questions.map((_, index) => {
    const preparationMs = questionPreparationMs(plan, index);
    return `${clockText(preparationMs)} to prepare, ${clockText(questionLimitMs(plan, index))} to answer`;
  });
  return [...new Set(clocks)].join('; ');
}

/** What the candidate asked, in its order, in their own words where these are known. */
function askedText({ phases, session }: Review['record']): string {
  const asked = askedOfThem(phases, session.plan);
  if (asked.length === 0) return 'nothing';
  return asked
    .map(({ text }, index) => `${index + 1}. ${text ?? 'something that was not on your list'}`)
    .join(' ');
}

/** Nothing was asked in a recording, and no clock ran. */
function recordingRows({ record }: Review, timeZone: string): readonly FactRow[] {
  const { session, title } = record;
  return [
    ['Title', title ?? session.plan.company],
    ['Analysed', dateText(session.startedAt, timeZone)],
    ['Length', clockText(session.durationMs)],
  ];
}

/** What the reader must know before trusting a figure. */
export function sessionNotices(review: Review, shows: Shows): readonly ReportBlock[] {
  const { session } = review.record;
  const { workerRestarts } = session.dataQuality;
  const texts = [
    stateNotice(session.state),
    session.camera === null
      ? 'This session ran without a camera. Nothing that needs to be seen was measured.'
      : null,
    session.camera !== null && !review.calibrated ? uncalibratedNotice(review) : null,
    wasSecondPersonThere(review.secondPerson)
      ? `A second person was in the picture for ${clockText(review.secondPerson.seenMs)}; the nearest face was measured, and nothing while that was plainly somebody else’s.`
      : null,
    cameraAbsenceText(review),
    seatDriftText(review),
    windowAwayText(session.plan.windowMoves ?? [], session.durationMs),
    ...usedTargetsSentences(review.targets),
    shows('left-out') ? leftOutText(review.record) : leftOutInShort(review.record),
    workerRestarts > 0
      ? `The image analysis had to be restarted ${timesText(workerRestarts)}. Nothing was measured meanwhile.`
      : null,
  ];
  return texts.flatMap((text): ReportBlock[] => (text === null ? [] : [{ kind: 'notice', text }]));
}

const uncalibratedNotice = ({ interviewerKnown, record }: Review): string =>
  `${uncalibratedText(interviewerKnown)} ${
    interviewerKnown && record.session.plan.interviewers.length > 1
      ? `${UNCALIBRATED_PANEL_TEXT} `
      : ''
  }${
    isRecorded(record.session)
      ? 'Analysed again with the looks marked, it would be.'
      : 'Calibrate before the next interview.'
  }`;

const uncalibratedText = (interviewerKnown: boolean): string =>
  interviewerKnown
    ? 'This session ran without a calibration. Eye contact uses a wider tolerance and is coarser; posture is mostly not measured, because there is no upright seat to compare with.'
    : 'This session ran without a calibration, and the looks do not show where the interviewer was: most went too far from the place of their eyes, or too few were seen. Eye contact is not measured; posture mostly neither, because there is no upright seat to compare with.';

function stateNotice(state: SessionState): string | null {
  switch (state) {
    case 'interrupted':
      return 'The app ended before this interview did. Everything written up to that moment is here; what came after is missing.';
    case 'running':
      return 'This interview was still going on when the notes were written.';
    case 'finished':
      return null;
  }
}

function calibrationText({ record: { session } }: Review): string {
  const { calibration } = session;
  if (calibration === null) {
    return isRecorded(session) ? 'no looks marked' : 'skipped';
  }
  const missing = missingLooksText(session);
  const done = missing === null ? 'done' : `partly, ${missing}`;
  return [done, ...calibration.steps.map(stepText), ...movementsTexts(calibration)].join('; ');
}

/** Beside every figure about looks stands how right they were told; a recording has no check. */
function checkRows(session: Session): readonly FactRow[] {
  const check = calibrationCheckText(session);
  return check === null ? [] : [['Check of the calibration', check]];
}

function stepText({ target, accepted, rejected, offTarget }: CalibrationStep): string {
  const left = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  const kept = `${target}: ${accepted} of ${accepted + left} samples kept`;
  return offTarget === undefined
    ? kept
    : `${kept}, but the look was ${offTarget.toFixed(0)}° off and not used; the place set for the interviewer was`;
}

/** Only where some were made: without them nothing is missing. */
const movementsTexts = ({ movements }: Calibration): readonly string[] =>
  movements === null ? [] : [`movements: ${movementsInWords(movements)}`];

function cameraText(camera: CameraFacts | null): string {
  if (camera === null) {
    return 'none';
  }
  const label = camera.label || 'unnamed camera';
  return `${label}, ${camera.width} × ${camera.height} at ${Math.round(camera.frameRate)} frames a second`;
}

function dataQualityRows(quality: DataQuality): readonly FactRow[] {
  return [
    ['Face frames', `${quality.faceFrames} analysed, ${quality.faceDropped} dropped`],
    ['Pose frames', `${quality.poseFrames} analysed, ${quality.poseDropped} dropped`],
    ['Interruptions', interruptionsText(quality)],
  ];
}

function interruptionsText({ cameraLosses, workerRestarts }: DataQuality): string {
  const parts = [
    ...(cameraLosses > 0 ? [`camera lost ${timesText(cameraLosses)}`] : []),
    ...(workerRestarts > 0 ? [`analysis restarted ${timesText(workerRestarts)}`] : []),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function timesText(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
