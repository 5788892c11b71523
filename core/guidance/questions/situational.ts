import type { BankEntry } from './entry.ts';

/** What you would do, in a case that could happen in the first year. */
export const SITUATIONAL_QUESTIONS: readonly BankEntry[] = [
  {
    id: 'situational-deadline-halved',
    text: 'On Monday you learn that your deadline has been cut in half. Talk us through your week.',
    isAfter: 'Cutting scope openly and early, rather than quality quietly and late.',
    tip: 'First ask what the new date is for. Then offer two versions: what fits, and what it would take to do all of it.',
    trap: 'Promising everything and hoping for long evenings.',
  },
  {
    id: 'situational-colleague-not-delivering',
    text: 'One person on your team has stopped pulling their weight and the others begin to notice. What do you do?',
    isAfter:
      'Fairness and order: a private talk first, facts, help on offer, and only then the next step up.',
    tip: 'Allow for a reason you cannot see. Say what you would ask, and at what point you would involve a manager.',
    trap: 'Going straight to the manager, or silently doing their part yourself for months.',
  },
  {
    id: 'situational-two-bosses',
    text: 'Two managers each tell you that their task comes first. Both cannot be done. How do you proceed?',
    isAfter:
      'Whether you bring conflicting priorities into the open instead of choosing a favourite.',
    tip: 'Put both in one message with what each would delay, suggest an order, and ask them to settle it.',
    trap: 'Serving whoever is louder or nearer.',
  },
  {
    id: 'situational-first-ninety-days',
    text: 'Suppose you start here next month. What would you want to have understood and done by the third month?',
    isAfter:
      'Realistic plans: listening first, one small visible result, and questions you already have.',
    tip: 'Split it in listening, contributing and proposing, and tie each to something you heard in the first round.',
    trap: 'Announcing big reforms for a place you have not worked in yet.',
  },
  {
    id: 'situational-your-mistake-unseen',
    text: 'You discover an error of yours that nobody has noticed, in work that is already in use. What now?',
    isAfter: 'Openness, and the order of things: limit the harm, tell, repair, prevent.',
    tip: 'Say whom you would tell within the hour and what you would already have in hand when you do.',
    trap: 'Repairing it quietly and never mentioning it.',
  },
  {
    id: 'situational-angry-customer',
    text: 'A customer is shouting at you about something that is not your fault. How does the conversation go?',
    isAfter: 'Calm, listening, and a useful next step; boundaries where they are due.',
    tip: 'Play it: the sentence you would start with, the question you would ask, the promise you could really keep.',
    trap: 'Explaining whose fault it was before the customer feels heard.',
  },
  {
    id: 'situational-half-the-information',
    text: 'You must decide today, and half of the facts you want will only arrive next week. How do you choose?',
    isAfter:
      'Decisions under uncertainty: which facts matter, what can be undone, and what you would watch.',
    tip: 'Ask how costly it is to reverse. Decide in small steps where you can, and name the sign that would stop you.',
    trap: 'Waiting for certainty, or pretending that the missing half does not matter.',
  },
  {
    id: 'situational-disagree-with-instruction',
    text: 'Your manager asks for something you believe is a mistake, though not an unsafe one. What do you do?',
    isAfter:
      'Saying it once, clearly and with reasons, and then carrying the decision with good grace.',
    tip: 'Show both halves: how you would object, and how you would still do the job well if the answer stays the same.',
    trap: 'Agreeing in the room and complaining in the corridor.',
  },
  {
    id: 'situational-unsafe-instruction',
    text: 'You are told to skip a safety or compliance step because time is short. What is your answer?',
    isAfter: 'A line you do not cross, drawn politely, with a way out for the person who asked.',
    tip: 'Say no to the step and yes to the goal: offer what could be dropped or delayed in its place.',
    trap: 'Hunting for circumstances in which it would be all right.',
  },
  {
    id: 'situational-new-to-the-team',
    text: 'You join a team that wanted someone else for your post. How do you spend the first weeks?',
    isAfter: 'Patience and tact: earning trust through useful work rather than through speeches.',
    tip: 'Mention one early talk you would seek, one bit of help you would offer, and what you would leave unsaid.',
    trap: 'Treating it as a contest that you have to win.',
  },
  {
    id: 'situational-remote-misunderstanding',
    text: 'A colleague in another country reads your message as rude. You meant it to be brief. What next?',
    isAfter:
      'Awareness that intent and effect differ, and repair without defending yourself first.',
    tip: 'Move from text to a call, own the effect, then agree how you two want to write to each other.',
    trap: 'Explaining that they misread it.',
  },
  {
    id: 'situational-budget-cut',
    text: 'Your budget loses a fifth in the middle of the year. Where do you start?',
    isAfter:
      'Knowing what the work is for, so that cuts follow the purpose rather than the line order.',
    tip: 'Separate what is committed, what is useful and what is habit. Bring those who are affected in before you decide.',
    trap: 'An equal cut everywhere, which looks fair and helps nothing.',
  },
  {
    id: 'situational-ambiguous-task',
    text: 'You receive a task in one line: "make the induction better". What are your first three questions?',
    isAfter: 'Whether you clarify aim, audience and measure before you begin to produce.',
    tip: 'Ask for whom, how one would notice the improvement, and what must not change. Then propose a small first step.',
    trap: 'Starting to list ideas straight away.',
  },
];
