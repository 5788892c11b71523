/** In turns, the one who leads first. Whom the user named for a question keeps it; the turn goes on. */
export function whoAsks(
  questionIds: readonly string[],
  people: number,
  /** By the question's id; somebody who is not in the room is as good as nobody. */
  named: Readonly<Record<string, number>>,
): readonly number[] {
  let turn = 0;
  return questionIds.map((id) => {
    const wished = Object.hasOwn(named, id) ? named[id] : undefined;
    if (wished !== undefined && wished < people) return wished;
    const asks = turn % people;
    turn += 1;
    return asks;
  });
}
