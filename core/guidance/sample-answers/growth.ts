import type { SampleAnswers } from './group.ts';

/** About learning and where the post leads. */
export const GROWTH_ANSWERS: SampleAnswers = {
  byQuestion: {
    'growth-learn-in-first-year':
      'You will be able to lead a project from the first talk to the invoice, because with us one person does all of it. You will know our trade from the customers’ side. And you will have learnt to explain figures to people who do not like them, as our board consists mainly of those. Courses exist too, but most of it comes from doing.',
    'growth-someone-who-grew':
      'One colleague started in exactly this chair six years ago. After two years she took over a small region, and today she heads our office in the north with fourteen people. She asked for the difficult customers, which nobody else did. A second one is still here, has become the expert for contracts, and never wanted to lead anyone.',
    'growth-feedback-rhythm':
      'Half an hour every second week, and it takes place. Once a year there is the official talk with a form, which we all find a bit stiff. In the short ones it is up to you what is discussed. I ask two questions every time: what should I have noticed, and what do you need? Sometimes we are done in ten minutes.',
    'growth-experts-and-managers':
      'Yes, since last year. There are now two steps for specialists that are paid like a team lead and a head of department. Three people are on the first of them, nobody on the second so far, because we have not agreed what it takes. It is new, so I would not promise you how quickly it goes. The wish is certainly there.',
    'growth-time-to-learn':
      'Everybody has five days a year for it, and they are booked at the beginning of the year so that they do not get lost. In a busy autumn people move them, and I will not pretend that all of them are taken. What works better is smaller: on Thursdays somebody shows the others for half an hour what they found out that week.',
    'growth-role-in-three-years':
      'That is hard to say, as a good deal depends on how the market develops. There are several scenarios. In all of them the role keeps its importance, and the requirements will surely become more varied. A working group is looking into it. I would expect that we can tell you more once the strategy has been adopted.',
    'growth-mentor':
      'You would have a companion for the first three months, someone from the next team, so that you can ask what you would not ask your boss. In our case that would be the colleague you met at the door. For questions about the trade itself come to me at any time before ten, when I am still awake and in a good mood.',
    'growth-moves-between-teams':
      'Easier than in most houses, I believe. There is an exchange for three months, and in the past two years five people took it. Two of them stayed where they had gone, which was not planned and was a bit awkward for their old team. One condition: the first year should be over, because otherwise you never arrive anywhere properly.',
    'growth-qualification-support':
      'Two colleagues have finished the course for palliative care, and one is in the middle of a degree. We pay the fees, and the study days count as working time. In return people stay for two years. What is difficult is the rota in those weeks, and I would be lying if I said that the others never grumble about it.',
  },
  general: [
    'People do develop here, although it does not always show in a title. We are not large enough to offer a new step every two years. What we can offer is variety: whoever raises a hand usually gets the thing they raised it for. Tell me in which direction you would like to go, and I can tell you who has gone there before.',
    'There is a catalogue of courses, and then there is what really happens. The second is mostly learning from one another and from things that went wrong. We have money for training that is not used up every year. So far the obstacle has been time rather than will, and we have no perfect remedy for that yet. I would gladly hear what worked elsewhere.',
  ],
};
