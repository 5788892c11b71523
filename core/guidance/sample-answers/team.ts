import type { SampleAnswers } from './group.ts';

/** About the people. Some answers open a door to ask further, some avoid the question: both happen. */
export const TEAM_ANSWERS: SampleAnswers = {
  byQuestion: {
    'team-who-i-would-meet-daily':
      'Mostly with three people. The planner across the desk wants somebody who warns her early when a date slips. Our accounts colleague would like the monthly figures in one piece for a change. And I would want you to walk round and listen before you propose anything. There is a fourth, our apprentice, who will simply ask you a great many questions.',
    'team-last-disagreement':
      'That would be the move to shared desks. Half of us were for it, half thought it a disaster, and we went round in circles for a month. In the end we tried it on one floor until Christmas and counted how often people found a place. It stayed, with two quiet rooms added. One colleague is still not happy, and says so.',
    'team-how-the-lead-leads':
      'I think you would see her go quiet first. She asks what we know and what we only suppose, then she takes the telephone and speaks to the customer herself, so that the others can work. What you would not see is a search for the guilty. That comes on Monday, with coffee, and it is about the process.',
    'team-tools-and-rhythm':
      'On paper we have one meeting on Monday and a short one every morning. In truth the mornings creep towards half an hour, and we have been meaning to cut them. We plan on a shared board, and everything that matters ends up there. The rest is mail, I am afraid, rather more of it than any of us would like.',
    'team-where-people-sit':
      'Two of us are at home most of the week, one works mornings only, and the rest are in. Decisions go into a short note on the same day, because we once forgot and a colleague prepared the wrong thing for a week. Does it always work? Ask the one who works mornings. She would tell you that it mostly does.',
    'team-why-the-post-is-free':
      'The person before you moved to another part of the house, so you could still ask them things. We have used the change to look at the post again. It used to be half reporting and half everything else. This time we would like less firefighting and somebody who has the room to improve how the work is done.',
    'team-strength-to-build-on':
      'Oh, that is a nice question. I would say that we finish things. Other teams begin more than we do, and are better at presenting it, but when we promise a date it is usually kept. It comes from two colleagues who are stubborn about small steps. What we could add to it is telling others about it now and then.',
    'team-newest-colleague':
      'That was in March. He told us that the first fortnight was fine and the third week hard, because everybody thought that he knew his way round by then. Since that talk newcomers have somebody beside them for two months, and it is written down who. The abbreviations are still a plague. We keep a list of them, which is never complete.',
    'team-ward-staffing':
      'On a late shift it should be four of us for twenty-eight patients, and on most evenings it is. When somebody falls ill we ring the pool, and in two cases out of three someone comes. Last Thursday nobody did. The ward next door lent us a colleague until nine, and we left two beds empty. It is not always so smooth.',
    'team-release-habits':
      'Somebody writes half a page about what should be better for the user. A second person reads the change, the tests run, and it goes to a tenth of the users for a day. Anyone who is on duty may stop it, and nobody has to justify that on the spot. What is slow is the half page. We argue a lot about it.',
  },
  general: [
    'I would have to think about how the others would put it. For my part I like working with this team, because people tell each other early when something is stuck. We are not always quick, and we have had our share of changes in the past year. Perhaps you could put the same question to one of the colleagues afterwards. I would be curious what they say.',
    'Good question. It varies, to tell you the truth, since the team has grown from five to nine people and we are still finding out how to do it. The ones who have been here longest carry a great deal of knowledge in their heads. What helps is that we sit together every Monday and go through what went wrong as well as what went well.',
  ],
};
