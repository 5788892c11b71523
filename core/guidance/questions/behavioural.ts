import type { BankEntry } from './entry.ts';

/** What you did before, told as one concrete story each. */
export const BEHAVIOURAL_QUESTIONS: readonly BankEntry[] = [
  {
    id: 'behavioural-plan-fell-apart',
    text: 'Take us through a piece of work that stopped going to plan. What did you do first?',
    isAfter:
      'How you react in the first hour of trouble: whether you look at the facts, tell people, and choose.',
    tip: 'Give one sentence of background, then spend most of the answer on your own decisions and how it ended.',
    trap: 'Describing the mess for two minutes and your part in sorting it out for ten seconds.',
  },
  {
    id: 'behavioural-hard-to-work-with',
    text: 'Tell us about somebody you found hard to work with. How did you get the work done together?',
    isAfter:
      'Whether you can disagree without contempt, and whether you tried to understand the other side.',
    tip: 'Name the difference in working habits rather than the person, and say what you changed on your side.',
    trap: 'Winning the old argument again in the room; the interviewer pictures being your next colleague.',
  },
  {
    id: 'behavioural-decision-you-regret',
    text: 'Which decision at work would you make differently today, and what taught you that?',
    isAfter: 'Sober hindsight: a real mistake, its cost, and a habit that came out of it.',
    tip: 'Choose a decision that was yours, state what it cost, and show the newer habit with a later example.',
    trap: 'A disguised strength such as caring too much. It answers a question nobody asked.',
  },
  {
    id: 'behavioural-changed-someones-mind',
    text: 'When did you last persuade someone senior to you to change course?',
    isAfter: 'Influence without rank: evidence, timing, and respect for the final decision.',
    tip: 'Say what they believed, what you brought that was new, and how you would have acted had they said no.',
    trap: 'Making the other person look foolish so that you look clever.',
  },
  {
    id: 'behavioural-shared-result',
    text: 'Describe a result you are pleased with that you could not have reached alone.',
    isAfter: 'Whether you can tell your share from the share of others, and give both their due.',
    tip: 'Name two people and what each contributed, then be precise about the part that was yours.',
    trap: 'Saying "we" throughout, so that nobody can tell what you did, or "I" throughout, so that nobody believes it.',
  },
  {
    id: 'behavioural-bad-news',
    text: 'Tell us about a time you had to give a client, patient, customer or manager unwelcome news.',
    isAfter:
      'Candour and timing: whether you spoke up early, plainly, and with something to offer.',
    tip: 'Quote roughly the words you used. Then say what you offered and how the relationship stood a month later.',
    trap: 'An example in which somebody else carried the message and you only knew about it.',
  },
  {
    id: 'behavioural-learned-quickly',
    text: 'What is the last thing you had to learn from nothing for your work, and how did you go about it?',
    isAfter:
      'How you learn when nobody hands you a course: sources, practice, asking, checking yourself.',
    tip: 'Lay out the first day, the first week and the first useful result. Small and recent beats large and old.',
    trap: 'Listing certificates. The question is about the way you learn, not the paper at the end.',
  },
  {
    id: 'behavioural-too-much-at-once',
    text: 'Think of a month with more work than hours. What did you leave undone, and who knew about it?',
    isAfter:
      'Priorities with consequences: what you dropped, on what grounds, and whether you said so.',
    tip: 'Name the item you let go and the conversation in which you agreed it. That is the heart of the answer.',
    trap: 'Claiming you simply worked longer and finished everything.',
  },
  {
    id: 'behavioural-feedback-that-stung',
    text: 'Which piece of feedback was hardest to hear, and what did you do with it?',
    isAfter: 'Whether criticism reaches you and turns into a visible change.',
    tip: 'Repeat the feedback in the words it was given, admit the first reaction, then show the change someone noticed.',
    trap: 'Choosing feedback so mild that it is really praise.',
  },
  {
    id: 'behavioural-spoke-up',
    text: 'Tell us about a time you noticed something was wrong and others had not said so.',
    isAfter: 'Judgement and some courage: how you checked your doubt and chose whom to tell.',
    tip: 'Explain how you made sure before you spoke, and why you picked that person and that moment.',
    trap: 'Revealing confidential details of a former employer to make the story more dramatic.',
  },
  {
    id: 'behavioural-helped-someone-grow',
    text: 'Whom have you helped to become better at their work, and how did you do it?',
    isAfter: 'Patience and generosity, with or without the title of a manager.',
    tip: 'Say what they could do before, what you did week by week, and what they do without you now.',
    trap: 'Taking the credit for their success; let the person stay the hero of the story.',
  },
  {
    id: 'behavioural-ran-a-project',
    text: 'Walk us through something you were in charge of from the first idea to the last invoice, shift or release.',
    isAfter: 'Whether you can hold aims, people, money and time together over a long stretch.',
    tip: 'Structure it by turning points: three moments when it could have gone either way and what you chose.',
    trap: 'A calendar of events without a single decision in it.',
  },
  {
    id: 'behavioural-first-round-follow-up',
    text: 'In our first conversation you mentioned one achievement. What would your colleagues at the time add to it?',
    isAfter:
      'Whether the story from the first round holds up when it is looked at from another side.',
    tip: 'Re-read your notes from the first round. Add a detail that was hard, and one that others did better than you.',
    trap: 'Telling the same story word for word, or a version that no longer fits the first one.',
  },
];
