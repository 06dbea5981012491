/** Keys that follow each other this fast, in ms, are a hand that types a code: nobody judges two tubes in that time. */
const typingMs = 250;

/**
 * Tells keys that each mean a result from a tube code that is typed where no field has the focus.
 * @returns `take`: all that was typed so far when this key belongs to a run, undefined for a key on its own
 */
export function createKeyRun() {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    take: (key: string, at: number): string | undefined => {
      const isRun = at - last < typingMs;
      typed = isRun ? typed + key : key;
      last = at;
      return isRun ? typed : undefined;
    },
  };
}
