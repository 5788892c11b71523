import { z } from 'zod';

export const adviceSchema = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  text: z.string().min(20).max(400),
  /** Title of the part of the interview guidance the advice rests on, or OWN_ADVICE. */
  restsOn: z.string().min(1),
});
export type Advice = Readonly<z.infer<typeof adviceSchema>>;

const EYE_CONTACT = 'Maintaining Eye Contact';
const POSTURE = 'Appropriate Gestures and Posture';
const LISTENING = 'Effective Listening Skills';
const SPEAKING = 'Confident and Clear Speaking';
const REFLECTING = 'Reflecting on Your Performance';
/** Not in the guidance, which does not speak of webcams. */
export const OWN_ADVICE = 'Our own advice for interviews by webcam';

/** Modest hints for practice, in our own words. Metrics and the summary refer to them by id. */
export const ADVICE: readonly Advice[] = [
  {
    id: 'balance-looking',
    text: 'Look at the interviewer while you make a point, and let your eyes rest elsewhere while you think. A back and forth is easier on both than an unbroken look.',
    restsOn: EYE_CONTACT,
  },
  {
    id: 'short-glances-away',
    text: 'Stay with the interviewer for a few seconds, roughly a sentence, before your eyes move on.',
    restsOn: EYE_CONTACT,
  },
  {
    id: 'return-to-interviewer',
    text: 'Looking away to think is fine. Come back to the interviewer when the thought is there, at the latest with the end of the sentence.',
    restsOn: EYE_CONTACT,
  },
  {
    id: 'avoid-staring',
    text: 'Break a long look with a short glance aside, for instance at the end of a thought.',
    restsOn: EYE_CONTACT,
  },
  {
    id: 'greet-with-a-look',
    text: 'Look up at the interviewer when you say hello, before you turn to notes or settings.',
    restsOn: EYE_CONTACT,
  },
  {
    id: 'end-with-a-look',
    text: 'Bring the last words of an answer to the interviewer’s face: the look tells that you are done, and hands over.',
    restsOn: OWN_ADVICE,
  },
  {
    id: 'leave-with-a-look',
    text: 'Stay with the interviewer until the goodbye is said, before you reach for the button.',
    restsOn: OWN_ADVICE,
  },
  {
    id: 'look-while-listening',
    text: 'While the interviewer speaks, look at the face more than you would while you talk yourself, with a short glance aside now and then.',
    restsOn: LISTENING,
  },
  {
    id: 'smile-if-it-comes',
    text: 'A short smile with hello or goodbye is enough, and only if it comes by itself.',
    restsOn: OWN_ADVICE,
  },
  {
    id: 'share-looks-in-panel',
    text: 'With several interviewers, begin with the one who asked and take in the others while you answer.',
    restsOn: EYE_CONTACT,
  },
  {
    id: 'sit-upright',
    text: 'Sit back in the chair with a long back, so that head and shoulders keep their place in the picture.',
    restsOn: POSTURE,
  },
  {
    id: 'open-shoulders',
    text: 'Let both shoulders sink and keep them level; take weight off an armrest that pushes one of them up.',
    restsOn: POSTURE,
  },
  {
    id: 'lean-with-purpose',
    text: 'Lean in a little when it matters or when the interviewer does, and then come back to your usual seat.',
    restsOn: POSTURE,
  },
  {
    id: 'hands-at-rest',
    text: 'Rest your hands on the table or in your lap between gestures, rather than folding your arms.',
    restsOn: POSTURE,
  },
  {
    id: 'gestures-with-meaning',
    text: 'Let a gesture show something you are talking about; a few that fit say more than many.',
    restsOn: POSTURE,
  },
  {
    id: 'nod-while-listening',
    text: 'A small nod while the interviewer speaks shows that you follow.',
    restsOn: LISTENING,
  },
  {
    id: 'pause-before-answering',
    text: 'Take a breath before you start; a short silence is better than a hurried first sentence.',
    restsOn: SPEAKING,
  },
  {
    id: 'notes-near-lens',
    text: 'If you use notes, keep them to a few words and put them right under the lens, so that reading them takes your eyes away only a little.',
    restsOn: OWN_ADVICE,
  },
  {
    id: 'frame-yourself',
    text: 'Before a video interview, check the picture: head and shoulders in it, camera level and at the height of your eyes.',
    restsOn: OWN_ADVICE,
  },
  {
    id: 'review-one-thing',
    text: 'Pick one thing from this review for the next run, and compare the two.',
    restsOn: REFLECTING,
  },
];

const byId = new Map(ADVICE.map((advice) => [advice.id, advice]));

/** The advice behind an id; undefined for an id this version does not know. */
export const findAdvice = (id: string): Advice | undefined => byId.get(id);
