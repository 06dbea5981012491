import { type Citizen, makePeople } from '../world/people.ts';
import { tubeCode } from '../world/world.ts';

/** So many people of a seed, by their number. A number beyond them is a fault of the test. */
export function castOf(size: number, seed?: number): (n: number) => Citizen {
  const people = makePeople(size, seed);
  return (n) => {
    const found = people[n];
    if (!found) throw new Error(`There is no person ${n}.`);
    return found;
  };
}

/** Tubes of one test file only: all tests share one province. */
export function tubesFrom(first: number): (n: number) => string {
  return (n) => tubeCode(first + n);
}
