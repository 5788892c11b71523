import type { SampleAnswers } from './group.ts';

/** About the work itself. */
export const ROLE_ANSWERS: SampleAnswers = {
  byQuestion: {
    'role-first-three-months':
      'You will know the ten people you depend on, and they will know you. You will have taken over two of the running projects, not all six. And you will have shown us one thing that we do in a roundabout way, with a proposal of how to straighten it. If you have also mended our weekly report, I will bring a cake.',
    'role-how-success-is-seen':
      'There are two figures that I would look at: how long a request lies before somebody takes it up, which is nine days at present, and how many come back a second time. The other sign is softer. At the moment people ring me when something is unclear. After a year I would like them to ring you.',
    'role-hardest-part':
      'The interruptions, I think. People see the projects in the advert and imagine long quiet days. In fact a third of the week goes to questions from other departments, and you cannot plan them. Some people enjoy that, others are worn out by it. The last person put two quiet mornings into the calendar, and defended them.',
    'role-freedom-to-decide':
      'Up to two thousand euros you decide by yourself, and how you arrange the work is your affair altogether. I would want to hear first about anything that changes a promise to a customer, and about new suppliers. In between lies a grey area, and there I would rather be told afterwards than be asked about everything beforehand.',
    'role-work-across-departments':
      'Purchasing and the warehouse depend on it most. With the warehouse things go well. With purchasing it rubs a little, since they are measured by price and we are measured by dates, and both are right in their way. There was a meeting about it in spring that did not lead very far. A new face might find that easier than we do.',
    'role-biggest-problem-now':
      'The backlog, without a doubt. There are about a hundred and forty open cases, some of them older than half a year, and nobody dares to close them. I would not hand you the whole pile. I would ask you to look through twenty and tell me what they have in common. I have a suspicion, but I would like to hear yours.',
    'role-what-stops-people':
      'Well, every house has its procedures, and ours are no exception. We have a programme on simplification that is making progress at several levels. It would be early days to name results. What I can say is that the management is aware of the subject and takes it seriously. There should be more news towards the end of the year.',
    'role-busy-and-quiet-times':
      'The weeks before the end of a quarter are the worst, and the September one above all. People do stay longer then, perhaps an hour a day, and they take it back in the month after. January is so quiet that we use it for training and tidying. If you know that rhythm beforehand, one can live with it quite well.',
    'role-lesson-load':
      'It would be two classes in the lower school and one in the middle, twenty-two lessons altogether. In the first year nobody is made a form teacher, unless somebody is ill for long. What remains is one playground duty a week and the open day in November. The school trip is voluntary, though I will admit that we ask rather warmly.',
    'role-territory-and-targets':
      'The target is last year’s result plus six per cent, for every area alike. Is that fair? For the city it is easy, for the hills less so, and yours has a bit of both. Of eleven people seven reached theirs last year. Two of the four who missed it lost a large customer that closed down, and that was taken into account.',
  },
  general: [
    'That is something we have discussed among ourselves and not finished discussing. The job has been described in one way for years, and the work has moved on meanwhile. I would say that about two thirds of it are fixed, and the rest is what you make of it. If you came to us with a clear idea of that third, you would find open ears.',
    'Let me answer from the practical side. In an ordinary week you would spend three days on what is planned and two on what comes up. The tools are decent, the paths are short, and the deadlines are mostly real ones. The part that we have not solved is who covers for whom during holidays, and there we would be glad of a fresh pair of eyes.',
  ],
};
