import { type PayloadFormat, payloadOf } from '../../world/payloads.ts';
import { type Citizen, makePeople } from '../../world/people.ts';

/** The people of the journey, each with the code that they show. */
export interface Shown {
  readonly person: Citizen;
  readonly payload: string;
}

/** Every kind of code that the country has. The first two know a phone: their people can be told. */
const formats: readonly PayloadFormat[] = [
  'unified',
  'unified-by-proxy',
  'cccd-7',
  'can-cuoc-11',
  'bhyt-new',
  'bhyt-old',
];

/** One person for the single tube, five for the pool. */
export function journeyPeople(): readonly Shown[] {
  return makePeople(formats.length).map((person, n) => ({
    person,
    payload: payloadOf[formats[n] ?? 'cccd-7'](person),
  }));
}
