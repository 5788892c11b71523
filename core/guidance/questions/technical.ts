import type { BankEntry } from './entry.ts';

/** What you know and how you think with it, in several trades. */
export const TECHNICAL_QUESTIONS: readonly BankEntry[] = [
  {
    id: 'technical-explain-to-outsider',
    text: 'Explain one idea at the core of your field to someone who has never worked in it.',
    isAfter: 'Real understanding: it shows when the jargon has to go.',
    tip: 'Start from something the listener does every day, use one comparison, and stop to check it landed.',
    trap: 'A definition learnt by heart, which falls over at the first follow-up.',
  },
  {
    id: 'technical-tools-you-rely-on',
    text: 'Which tools, languages or instruments do you rely on most, and where do you know your limits with them?',
    isAfter:
      'A realistic map of your skills, with levels, so that they can plan your first months.',
    tip: 'Sort them in three groups: daily, now and then, only read about. Give one piece of work for the first group.',
    trap: 'Reciting the whole list from your CV at one level. The next question will be about the weakest item.',
  },
  {
    id: 'technical-find-the-fault',
    text: 'Something that worked yesterday fails today and nobody admits to a change. How do you find the cause?',
    isAfter:
      'Method: narrowing down, one change at a time, keeping notes, knowing when to restore and look later.',
    tip: 'Think aloud in order: make it safe, reproduce it, halve the search, test one guess, write down the result.',
    trap: 'Jumping to the cause you met last time before asking a single question.',
  },
  {
    id: 'technical-quality-check',
    text: 'How do you convince yourself that a piece of your own work is right before others depend on it?',
    isAfter: 'Your habits of checking: tests, second readers, rough estimates, trial runs.',
    tip: 'Pick one recent deliverable and list every check it went through, including the one that found something.',
    trap: 'Answering that you are careful. Care is not a check that someone else could repeat.',
  },
  {
    id: 'technical-software-design-choice',
    text: 'Software: describe a design you chose, the strongest alternative you turned down, and why.',
    isAfter:
      'Trade-offs weighed against real needs: load, team, cost, time, and how easily it can be undone.',
    tip: 'State the two or three needs that decided it, then say what would make you choose the other one now.',
    trap: 'Defending the choice as the best there is. Every design gives something up; say what.',
  },
  {
    id: 'technical-data-you-distrust',
    text: 'Data and finance: a figure in a report looks too good. What do you look at before it is shown to anyone?',
    isAfter:
      'Healthy doubt: definitions, sources, missing rows, time windows, and a check from a second side.',
    tip: 'Go from cheap checks to costly ones, and say at which point you would hold the report back.',
    trap: 'Explaining the figure before you have verified it.',
  },
  {
    id: 'technical-care-handover',
    text: 'Health and care: what has to be in a handover so that the next shift can act safely on it?',
    isAfter:
      'Structure under time pressure, and awareness of what goes missing between two people.',
    tip: 'Use the structure of your own ward or service, and give an example in which one detail mattered.',
    trap: 'Naming a scheme without showing that you have used it on a busy evening.',
  },
  {
    id: 'technical-teach-mixed-group',
    text: 'Teaching and training: half of the group is bored and the other half is lost. How do you plan the next hour?',
    isAfter: 'Planning for different levels, and finding out who understood what while it goes on.',
    tip: 'Describe the first ten minutes exactly: the task, the choice of difficulty, and how you find out where each one is.',
    trap: 'Teaching to an imagined middle and calling the rest motivation problems.',
  },
  {
    id: 'technical-trades-safety-first',
    text: 'Trades and engineering: you arrive on site and the drawing does not match what is there. What happens next?',
    isAfter:
      'Safety before speed, and who has to be told before anything is cut, welded or switched on.',
    tip: 'Name the stop, the measurement, the person you call and the record you leave behind.',
    trap: 'Improvising a clever fix and mentioning the paperwork last.',
  },
  {
    id: 'technical-measure-success',
    text: 'How would you find out whether a change you made really helped, and was not just luck or season?',
    isAfter: 'Thinking in comparisons: a starting point, a control, enough data, and side effects.',
    tip: 'Choose one figure that matters and one that must not get worse, and say how long you would wait.',
    trap: 'Picking whichever figure went up afterwards.',
  },
  {
    id: 'technical-keep-up',
    text: 'What has changed in your field in the last two years that changed the way you work?',
    isAfter: 'Whether you follow your field with judgement instead of collecting headlines.',
    tip: 'Take one change, say what you tried, what you kept, and one thing you looked at and left alone.',
    trap: 'Dropping fashionable terms that you could not defend for three minutes.',
  },
  {
    id: 'technical-design-for-everyone',
    text: 'How do you make sure that what you produce can be used by people who are unlike you?',
    isAfter:
      'Accessibility, plain language and respect for other circumstances as part of the craft.',
    tip: 'Tell of one real person or group you learnt from, and what you do differently since.',
    trap: 'Treating it as a checklist for somebody else to tick at the end.',
  },
  {
    id: 'technical-case-rough-estimate',
    text: 'Estimate something out loud for us: how many deliveries does a town of 50,000 people receive on a weekday?',
    isAfter: 'A clear chain of assumptions. The final number matters far less than the way to it.',
    tip: 'State each assumption with a figure, multiply in round numbers, then test the result against something you know.',
    trap: 'Falling silent for a minute, or guessing a total and working backwards to it.',
  },
];
