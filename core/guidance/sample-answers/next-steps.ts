import type { SampleAnswers } from './group.ts';

/** About what comes after this conversation. */
export const NEXT_STEPS_ANSWERS: SampleAnswers = {
  byQuestion: {
    'next-steps-what-follows':
      'We are talking to three people, and you are the second. The last conversation is on Thursday. On Friday the four of us sit together, and the colleague from the works council joins in. If we agree, which is usual, the offer goes out in the week after. If we do not, we may ask one or two of you for another half hour.',
    'next-steps-when-to-hear':
      'By Wednesday of next week at the latest, from me, and by telephone. Should that day pass, then something has come up that has nothing to do with you. In that case do write to our personnel office; the address is in the invitation. You would not be a nuisance. We have kept people waiting before, and I did not like it.',
    'next-steps-anything-missing':
      'There is one thing, since you ask. Your projects so far had rather small teams, and here you would have to bring a dozen people along who do not report to you. I could not quite hear how you go about that. You need not answer it with a success. An attempt that was hard would tell me just as much.',
    'next-steps-further-material':
      'A reference would help, ideally from somebody you worked for and not only with. Samples of work we leave out on principle, as they nearly always belong to another company. And if you have the certificate for the course you mentioned, a photograph of it will do. There is no hurry; by the end of the week is early enough.',
    'next-steps-preferred-start':
      'Ideally on the first of the month after next, because the colleague is still here for four weeks then and could hand things over. But it is not carved in stone. We would rather wait six weeks for the right person than have somebody tomorrow. If your notice period is longer, tell us, and we will find a way to bridge it.',
    'next-steps-meet-the-team':
      'Gladly, and we should have thought of that ourselves. The team has coffee at ten every day, and you could simply come along, on Tuesday for instance. I would stay away, so that you can ask whatever you like. They will show you the workshop as well, whether you want it or not, for they are rather proud of it.',
    'next-steps-what-convinced-you':
      'Two things. In the first talk you told us of the project that failed, and you told it without blaming anybody; that stayed with us. And you asked about our customers before you asked about us. What we do not know yet is how you deal with our pace, which is slower than what you are used to. That was one reason for today.',
    'next-steps-how-to-prepare':
      'Please do not work before you are paid for it. But if you want to, our last two annual reports say quite openly where we stand; the second chapter is the one that matters. And go and look at one of our branches as an ordinary customer. Whatever annoys you there, write it down. You will never see it with such eyes again.',
    'next-steps-panel-last-word':
      'I have everything I need, thank you. Perhaps my colleague would like to add something? No? Then just a remark from me: you have mentioned your colleagues more often than yourself today. I found that pleasant to listen to. For the decision it would help me to know which part of the last project was yours alone, in a sentence or two.',
    'next-steps-trial-work':
      'It would be a task for three hours at most, done at home, with material that we have made up for it, so nobody works for us without being paid. Afterwards two of us talk it through with you for an hour. We care more about your questions than about a finished result. Some people hand in half of it and do very well.',
  },
  general: [
    'I can tell you what I know, which is not everything. The decision is made by three of us, and we want to make it this month. In between lies a week in which the head of the department is away. If you do not hear from us in that time, it does not mean anything. After that you are most welcome to ask.',
    'Thank you for asking. We try to keep it simple: this is the last conversation, and after it we make up our minds. I cannot give you a date to the day, because others take part in it. You will get an answer in any case, also if it is a refusal, and on request I will tell you the reasons by telephone.',
  ],
};
