import type { Figures } from '../bench.ts';
import { median, percentile, rounded } from '../numbers.ts';
import type { BenchBatch } from './batches.ts';
import { sumOf } from './database.ts';
import { perSecond, type Round } from './measure.ts';

/** Medians over the rounds; the waits of all first passes together. */
export function figuresOf(
  rounds: readonly Round[],
  batches: readonly BenchBatch[],
  say: (line: string) => void,
): Figures {
  const tubes = sumOf(batches, (batch) => batch.tubes);
  const people = sumOf(batches, (batch) => batch.people);
  const sent = sumOf(batches, ({ body }) => body.length);
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick));
  const [first, replay, copy] = [
    middle((round) => round.first.seconds),
    middle((round) => round.replay.seconds),
    middle((round) => round.copySeconds),
  ].map((seconds) => perSecond(batches, seconds)) as [number, number, number];
  const waits = rounds.flatMap((round) => round.first.waits);
  const cpu = (of: 'service' | 'postgres') =>
    rounds.every((round) => round.first.cpu)
      ? (middle((round) => round.first.cpu?.[of] ?? 0) / tubes) * 1000
      : undefined;
  const [service, postgres] = [cpu('service'), cpu('postgres')];
  say(
    `A tube holds ${rounded(people / tubes, 2)} people and writes ${Math.round(middle(({ first }) => first.wal) / tubes)} bytes of log (WAL).`,
  );
  if (service !== undefined && postgres !== undefined) {
    say(
      `1,000 tubes take ${rounded(service, 3)} s of the service's processor and ${rounded(postgres, 3)} s of Postgres'.`,
    );
  }
  return {
    first_per_s: first,
    replay_per_s: replay,
    copy_per_s: copy,
    ratio_copy: rounded(first / copy, 3),
    ratio_replay: rounded(replay / first, 2),
    p50_ms: Math.round(percentile(waits, 0.5)),
    p95_ms: Math.round(percentile(waits, 0.95)),
    p99_ms: Math.round(percentile(waits, 0.99)),
    cpu_s_per_1000: service === undefined || postgres === undefined ? null : rounded(service + postgres, 4),
    bytes_per_record: Math.round(sent / tubes),
  };
}
