/** What an interviewer might say to the questions of one group. */
export type SampleAnswers = {
  /** By the id of the bank's question. */
  readonly byQuestion: Readonly<Record<string, string>>;
  /** For a question that the candidate wrote: fits whatever was asked within the group. */
  readonly general: readonly [string, string];
};
