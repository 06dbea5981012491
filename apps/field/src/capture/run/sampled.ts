import { foldName, type Person, samePerson } from '@mauxn/domain';

interface Sampled {
  readonly code: string;
  readonly person: Person;
}

/** Who was swabbed today on this device, to warn of a second swab. */
export interface SampledToday {
  readonly add: (code: string, people: readonly Person[]) => void;
  /** A voided tube holds nobody. */
  readonly drop: (code: string) => void;
  /** Code of the tube that holds this person for sure. */
  readonly find: (person: Person) => string | undefined;
  /** How many people of the pre-registration list. */
  readonly countRegistered: () => number;
  /** Code of the tube that holds somebody with this slip. */
  readonly findSlip: (slip: string) => string | undefined;
}

/** Only people of one folded name are compared: nobody else is surely the same, and a day holds thousands. */
export function createSampledToday(): SampledToday {
  const byName = new Map<string, readonly Sampled[]>();
  const bySlip = new Map<string, string>();
  const byRegistration = new Map<string, string>();
  return {
    add: (code, people) => {
      for (const person of people) {
        const name = foldName(person.name);
        byName.set(name, [...(byName.get(name) ?? []), { code, person }]);
        if (person.slip !== undefined) bySlip.set(person.slip, code);
        if (person.registration !== undefined) byRegistration.set(person.registration, code);
      }
    },
    drop: (code) => {
      for (const [slip, tube] of bySlip) if (tube === code) bySlip.delete(slip);
      for (const [id, tube] of byRegistration) if (tube === code) byRegistration.delete(id);
      for (const [name, sampled] of byName) {
        byName.set(
          name,
          sampled.filter((one) => one.code !== code),
        );
      }
    },
    findSlip: (slip) => bySlip.get(slip),
    countRegistered: () => byRegistration.size,
    find: (person) =>
      byRegistration.get(person.registration ?? '') ??
      byName.get(foldName(person.name))?.find((one) => samePerson(one.person, person) === 'sure')?.code,
  };
}
