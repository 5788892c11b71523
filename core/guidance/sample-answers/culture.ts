import type { SampleAnswers } from './group.ts';

/** About values as they are lived. */
export const CULTURE_ANSWERS: SampleAnswers = {
  byQuestion: {
    'culture-value-that-cost':
      'Give me a moment. Yes: two years ago we told a customer that their order would be late before they had noticed. They cancelled, and it was a large one. There was quite a discussion in the house about whether that had been clever. They came back the year after, but I should add that nobody could have known it then.',
    'culture-mistakes-here':
      'In autumn somebody sent a price list to the wrong addresses, all of them. It cost us a week and some goodwill. The colleague told us within the hour, which saved a lot, and she was the one who wrote down how it could happen. Now a second person has to release such a mail. Nobody brings it up any more, except as a good example.',
    'culture-what-newcomers-notice':
      'They say that we have lunch together, and that people really stop working for it. Some find it odd that everyone is called by the first name, including the owners. And a few have told us that we take long to decide, because everybody is asked. I hear the first two with pleasure. On the third they are probably right.',
    'culture-after-hours':
      'Most people leave between five and six. A message at nine stays where it is until morning, and if I write one at that hour it is because I could not sleep, which I say in the first line. There is one exception: whoever has standby duty, about one week in seven, and that is paid. I would not call us perfect before large deadlines.',
    'culture-who-gets-heard':
      'We go round the table once before anybody speaks a second time. It feels like school for the first two weeks, and then one would miss it. For larger questions people write down their view beforehand. I have to admit that in video calls it works less well, as the loud ones have the better microphones. We are still trying things there.',
    'culture-praise-and-thanks':
      'Too rarely, if you had asked me a year ago. There is now five minutes at the end of Friday when anyone may thank anyone, and it has turned out less embarrassing than I feared. Beyond that it is rather quiet: a word in the corridor, sometimes a card. We have no prizes, and I do not think that people miss them.',
    'culture-change-you-hope-for':
      'If it were up to me alone, I would halve the number of people in every meeting. We invite everybody out of courtesy, and then eleven people watch two of them talk. My colleagues know that I think so. We have tried it for project meetings, and it went well; for the large round on Wednesdays I have not been brave enough so far.',
    'culture-how-decisions-travel':
      'There is a meeting for everybody once a month and a newsletter, and the managing directors attach great importance to open communication. Questions may be sent in beforehand. As to the way back up, there was a survey last year with a good response. The results are being worked on at present, as far as I am informed, so I would not want to anticipate them.',
    'culture-why-you-stay':
      'I had an offer four years ago, and a good one. What kept me was a small thing: my father was ill that winter, and two colleagues took over half of my work without being asked. You do not find that in an advert. And the work has never been the same for two years running. I would get bored otherwise.',
  },
  general: [
    'We have a set of values on the wall downstairs, and I would rather not recite them. What I see in daily life is that people help each other, and that they are slow to criticise. The first is a joy, the second sometimes a nuisance. We have begun to practise saying difficult things earlier. It will take a while until it comes naturally.',
    'It depends on whom you ask, as in most places. People who have come from larger organisations find us informal. People from very small ones miss a little of the old closeness. I suppose we are somewhere on the way between the two. My advice would be to talk to someone who has been here for less than a year; we can arrange that.',
  ],
};
