import { type Person, type PersonSource, readScan, type TubeKind } from '@mauxn/domain';
import { type Chance, chanceOf } from '../../world/chance.ts';
import { type PayloadFormat, payloadOf } from '../../world/payloads.ts';
import { type Citizen, makePeople } from '../../world/people.ts';
import { tubeCode } from '../../world/world.ts';

export interface BenchTube {
  readonly code: string;
  readonly kind: TubeKind;
  readonly people: readonly Person[];
}

/** In 50 tubes one is a pool of five; of 20 people 13 show a chip card, 4 the unified QR, 2 a health card, and 1 is typed in. */
export const mix =
  '98 % singles, 2 % site pools of 5; 65 % chip card and phone, 20 % unified QR, 10 % health card, 5 % typed';

const tubesPerPool = 50;
const peoplePerPool = 5;
const shown: readonly (PayloadFormat | 'typed')[] = [
  ...Array.from({ length: 9 }, () => 'cccd-7' as const),
  ...Array.from({ length: 4 }, () => 'can-cuoc-11' as const),
  ...Array.from({ length: 4 }, () => 'unified' as const),
  'bhyt-old',
  'bhyt-new',
  'typed',
];

/** The first `count` tubes of the world's rolls with the world's people in them, as the capture screen hands them over. */
export function makeTubes(count: number, tubePattern: string): readonly BenchTube[] {
  const chance = chanceOf(count);
  const pattern = new RegExp(tubePattern);
  const sizes = Array.from({ length: count }, () => (chance.below(tubesPerPool) === 0 ? peoplePerPool : 1));
  const citizens = makePeople(sizes.reduce((sum, size) => sum + size, 0)).map((citizen) =>
    capture(chance, citizen, pattern),
  );
  let taken = 0;
  return sizes.map((size, n) => ({
    code: tubeCode(n),
    kind: size > 1 ? 'site-pool' : 'single',
    people: citizens.slice(taken, (taken += size)),
  }));
}

/** What one scan knows of a person; the phone, which no card holds, is typed in beside it. */
function capture(chance: Chance, citizen: Citizen, pattern: RegExp): Person {
  const format = chance.pick(shown);
  if (format === 'typed') {
    const { name, birth, sex, phone } = citizen;
    return { name, birth, sex, phone, source: 'typed' };
  }
  const scan = readScan(payloadOf[format](citizen), pattern);
  if (scan.kind !== 'person') throw new Error(`The world's ${format} is not read as a person.`);
  if (scan.person.phone) return scan.person;
  const typed: { phone: PersonSource } = { phone: 'typed' };
  return { ...scan.person, phone: citizen.phone, fieldSources: { ...scan.person.fieldSources, ...typed } };
}
