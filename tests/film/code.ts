import { type Code, type Kind, kinds } from '../bench/scan/kinds.ts';
import type { Chance } from '../world/chance.ts';
import type { Citizen } from '../world/people.ts';

/** A code as the field meets it. `n`: the number of what is not the person's, such as a tube. */
export function codeOf(kind: Kind, person: Citizen, n: number, chance: Chance): Code {
  const make: (person: Citizen, n: number, chance: Chance) => Code = kinds[kind];
  return make(person, n, chance);
}
