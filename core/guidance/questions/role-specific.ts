import type { BankEntry } from './entry.ts';

/** The job in the advert: what you would do with it. */
export const ROLE_SPECIFIC_QUESTIONS: readonly BankEntry[] = [
  {
    id: 'role-specific-hardest-duty',
    text: 'Which duty in our job description will be the hardest for you, and how would you tackle it?',
    isAfter: 'Whether you read the description closely and judge yourself soberly.',
    tip: 'Bring a marked copy. Choose a duty in the middle of the list, and describe the nearest thing you have done.',
    trap: 'Naming a duty so small that the answer says you did not look.',
  },
  {
    id: 'role-specific-juggle-projects',
    text: 'Several projects land on your desk with the same due date. How do you arrange your days?',
    isAfter: 'A working system for order and agreements, and the nerve to renegotiate.',
    tip: 'Show the system on last week: what you moved, what you finished, and what you told whom.',
    trap: 'Naming an app. The tool is not the method.',
  },
  {
    id: 'role-specific-grow-sales',
    text: 'Sales: you take over a region that has stood still for two years. What do you do in the first eight weeks?',
    isAfter:
      'Diagnosis before action: customers, losses, prices, pipeline, and the people who know the region.',
    tip: 'Start with the customers who left. Say which three figures you would ask for and which visits you would make.',
    trap: 'Promising a growth rate without having seen a single account.',
  },
  {
    id: 'role-specific-lead-a-team',
    text: 'Management: two experienced people on your new team each applied for your post. How do you begin?',
    isAfter: 'Fair leadership, frank conversation, and room for other people to do well.',
    tip: 'Plan one talk with each, say what you would ask, and what responsibility you could hand over early.',
    trap: 'Proving your rank in the first week.',
  },
  {
    id: 'role-specific-marketing-small-budget',
    text: 'Marketing: the audience is clear, the budget is small. What do you try first, and what do you not do?',
    isAfter: 'Focus: one channel, one message, a cheap trial, and a way to tell whether it worked.',
    tip: 'Say what you would have to know about the audience, then describe a trial that costs less than a week.',
    trap: 'A tour of all the channels there are.',
  },
  {
    id: 'role-specific-care-difficult-shift',
    text: 'Nursing and care: three people need you at the same moment and one colleague is missing. Talk us through it.',
    isAfter:
      'Order of urgency, calling for help in time, and dignity for the person who has to wait.',
    tip: 'Think aloud: what you see first, what you ask, whom you call, and what you say to those who wait.',
    trap: 'Doing all of it alone in the telling, which nobody could do on the ward.',
  },
  {
    id: 'role-specific-teaching-parents',
    text: 'Teaching: a parent disputes a grade and has brought a solicitor along. How do you run the meeting?',
    isAfter: 'Transparency, calm, records, and the interest of the pupil.',
    tip: 'Say what you would prepare, who else would be in the room, and which sentence you would open with.',
    trap: 'Turning it into a question of who is in charge.',
  },
  {
    id: 'role-specific-engineering-inherit-system',
    text: 'Engineering: you inherit a system that works, that nobody understands, and that must change by autumn. Where do you start?',
    isAfter: 'Respect for what runs, safety nets before changes, and small steps.',
    tip: 'Name the first safety net, the first small change, and the person whose memory you would ask for.',
    trap: 'Proposing to rebuild it from the ground up.',
  },
  {
    id: 'role-specific-finance-month-end',
    text: 'Finance: the accounts do not balance on the evening before they are due. What are your next steps?',
    isAfter: 'Calm search, open reporting and a sense of what difference matters.',
    tip: 'Show the order of your checks, the size at which you would raise it at once, and how you would note it.',
    trap: 'A balancing entry with a promise to look at it later.',
  },
  {
    id: 'role-specific-service-desk-queue',
    text: 'Customer service: forty requests are waiting and the telephone keeps ringing. How do you choose?',
    isAfter:
      'Sorting by harm and effort, telling people how long it takes, and spotting the common cause.',
    tip: 'Mention how you would find out whether ten of the forty are one and the same fault.',
    trap: 'Strictly first come, first served, whatever the need.',
  },
  {
    id: 'role-specific-hospitality-full-house',
    text: 'Hospitality: the house is full and a guest arrives whose booking was lost. What do you say and do?',
    isAfter: 'Ownership, quick help and a kind tone while you are short of options.',
    tip: 'Speak the first two sentences as you would to the guest. Then say what you may decide without asking.',
    trap: 'Explaining the booking system to somebody who holds a suitcase.',
  },
  {
    id: 'role-specific-research-dead-end',
    text: 'Research: a year in, the results contradict the idea that you were hired for. What do you do?',
    isAfter: 'Integrity, and the ability to turn a negative result into knowledge.',
    tip: 'Say how you would make sure it is no artefact, whom you would tell, and what could still be published.',
    trap: 'Looking for a way of analysing it in which the idea survives.',
  },
  {
    id: 'role-specific-show-your-work',
    text: 'Show us one piece of your own work on one page. What would you point at first, and what last?',
    isAfter: 'Whether you can choose, and speak about your work without notes.',
    tip: 'Bring something you may show. Begin with whom it was for, and end with what you would improve today.',
    trap: 'Showing material that belongs to a former employer.',
  },
];
