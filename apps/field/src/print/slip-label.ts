import { birthYear, formatFullTime, formatSlipCode, formatSlipId, type Person } from '@mauxn/domain';

/** Everything that stands on a slip, ready to be drawn. */
export interface SlipLabel {
  /** Called out: `A-017`. */
  readonly number: string;
  /** The text of the code. */
  readonly payload: string;
  /** The id for eyes, with which the result is asked for. */
  readonly code: string;
  readonly name?: string | undefined;
  readonly year?: string | undefined;
  readonly site: string;
  readonly time: string;
}

interface Slip {
  readonly slip: string;
  readonly number: string;
  readonly at: number;
  readonly person?: Person | undefined;
}

export function labelOf({ slip, number, at, person }: Slip, site: string): SlipLabel {
  return {
    number,
    payload: payloadOf(slip, person),
    code: formatSlipId(slip),
    name: person?.name,
    year: person?.birth ? String(birthYear(person.birth)) : undefined,
    site,
    time: formatFullTime(at),
  };
}

/** A code of more bytes has modules that no label printer draws and no scanner reads; the address is what can be asked for again. */
const mostBytes = 500;

function payloadOf(id: string, person: Person | undefined): string {
  const whole = formatSlipCode({ id, person });
  if (!person || new TextEncoder().encode(whole).length <= mostBytes) return whole;
  return formatSlipCode({ id, person: { ...person, address: undefined } });
}
