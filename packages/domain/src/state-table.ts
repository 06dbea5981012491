/** For each state, the states that may follow it. What the table does not name is refused (domain.md, States). */
export type StateTable<State extends string> = { readonly [from in State]: readonly State[] };

export function canMove<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}
