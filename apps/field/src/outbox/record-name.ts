import { ageOf } from '@mauxn/domain';
import type { OutboxEntry } from '@mauxn/offline';
import { m } from '../paraglide/messages.js';
import { intentName } from '../text/words.ts';

/** What a record is called: the code on its tube, or what was done where no tube is concerned. */
export function recordName({ intent, tube }: OutboxEntry): string {
  if (intent?.name === 'tube.record') return intent.args.code;
  if (intent?.name === 'rapid.start') return intent.args.person.name;
  return tube?.code ?? recordKind(intent);
}

/** What was done, and for how many people. */
export function recordWhat({ intent }: OutboxEntry): string {
  if (intent?.name !== 'tube.record') return recordKind(intent);
  return m.record_tube_people({ what: recordKind(intent), count: intent.args.people.length });
}

export function ageText(since: number, now: number): string {
  const { hours, minutes } = ageOf(since, now);
  if (hours >= 48) return m.age_days({ days: Math.floor(hours / 24) });
  if (hours > 0) return m.age_hours({ hours, minutes });
  return minutes > 0 ? m.age_minutes({ minutes }) : m.age_now();
}

function recordKind(intent: OutboxEntry['intent']): string {
  return intent ? intentName[intent.name]() : m.intent_unreadable();
}
