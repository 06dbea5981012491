/** For each state, the states that may follow it. What the table does not name is refused (domain.md, States). */
export type StateTable<State extends string> = { readonly [from in State]: readonly State[] };

export function canMove<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}

/** Whether the table leads from one state to the other, over any number of moves; every state leads to itself. */
export function leadsTo<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
  const seen = new Set<State>([from]);
  // A set that grows while it is walked is walked to its end.
  for (const state of seen) for (const next of table[state]) seen.add(next);
  return seen.has(to);
}
