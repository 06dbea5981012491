import type { Cause } from '@mauxn/domain';
import { type Database, type Device, findSamplers, type ReadLine } from '@mauxn/store';
import type { Intent } from '@mauxn/wire';

/**
 * Refuses, line by line, what this device may not say: another device's intents, another site's tubes, and actors who never belonged
 * to the site. They are logged like the rest (docs/sync.md, O4).
 */
export async function admitLines(
  db: Database,
  device: Device,
  actor: string,
  lines: readonly ReadLine[],
): Promise<readonly ReadLine[]> {
  const strangers = new Set(
    lines.flatMap(({ intent }) => (intent && intent.actor !== actor ? [intent.actor] : [])),
  );
  const known = strangers.size > 0 ? await findSamplers(db, device.site, [...strangers]) : new Set<string>();
  return lines.map((line) => {
    const refusal = line.intent && refusalOf(line.intent, device, (id) => id === actor || known.has(id));
    return refusal ? { ...line, refusal } : line;
  });
}

function refusalOf(intent: Intent, device: Device, isSampler: (id: string) => boolean): Cause | undefined {
  if (intent.device !== device.id || !isSampler(intent.actor)) return 'not_allowed';
  const isOfSite =
    intent.name === 'tube.record' ||
    intent.name === 'rapid.start' ||
    intent.name === 'slip.issue' ||
    intent.name === 'shift.open';
  return isOfSite && intent.args.site !== device.site ? 'wrong_site' : undefined;
}
