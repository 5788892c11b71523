/** Who speaks is not measured yet, so the clock of the interview stands for it. */
export const LISTENING_TEXT =
  'Over the time in which the interviewers asked their questions and answered yours, each to its last word, taken together; that counts as listening, as the voice is not measured yet.';

export const LISTENING_LIMITS =
  'What is said stands as text below the interviewer: reading it counts as looking elsewhere, and words you said meanwhile count as listening.';
