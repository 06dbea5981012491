import type { BenchQueue, BenchTube } from '@mauxn/wire';
import { useMemo, useState } from 'react';
import { useBench } from '../api/bench.ts';
import { useActive } from '../list/use-active.ts';
import { useCodeFilter } from '../list/use-code-filter.ts';
import { m } from '../paraglide/messages.js';
import type { TubeScan } from '../scan/read-tube.ts';
import { useSound } from '../scan/sound-setting.ts';
import { useTubeScan } from '../scan/use-tube-scan.ts';
import { type Problem, problemText } from './problem.tsx';
import { byUrgency, type Hindrance, withCode } from './queue.ts';

interface QueueOptions {
  readonly lab: string;
  readonly queue: BenchQueue;
  /** Why a tube of this queue may not be chosen now. */
  readonly hindranceOf: (tube: BenchTube) => Hindrance | undefined;
  /** Something is being asked: what is scanned meanwhile chooses nothing. */
  readonly asking: boolean;
}

/** A queue of which results are chosen, by mouse, by keyboard or by scanning their tubes. */
export function useQueue({ lab, queue, hindranceOf, asking }: QueueOptions) {
  const query = useBench({ lab, queue, whole: true });
  const { code, setCode } = useCodeFilter();
  const sound = useSound();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  const [scanned, setScanned] = useState<{ text: string; turn: number }>({ text: '', turn: 0 });
  const all = useMemo(() => query.tubes.toSorted(byUrgency), [query.tubes]);
  const tubes = withCode(all, code);
  const [active, setActive] = useActive(tubes, ({ reception }) => reception);
  // Only what is seen is acted on: what a filter hides is not chosen.
  const chosen = tubes.filter((tube) => selected.has(tube.reception) && !hindranceOf(tube));

  const say = (text: string) => setScanned(({ turn }) => ({ text, turn: turn + 1 }));
  const refuse = (next: Problem) => {
    sound.signal('refused');
    setProblem(next);
    say(problemText(next));
  };
  const onScan = (scan: TubeScan) => {
    if (asking) return sound.signal('refused');
    if (!scan.ok) return refuse({ kind: 'no-tube', why: scan.why });
    const found = all.find((tube) => tube.code === scan.code);
    if (!found) return refuse({ kind: 'not-here', code: scan.code });
    const hindrance = hindranceOf(found);
    sound.signal(hindrance ? 'attention' : 'done');
    setProblem(undefined);
    if (code && !tubes.includes(found)) setCode(undefined);
    setActive(found.reception);
    if (!hindrance) setSelected((before) => new Set(before).add(found.reception));
    say(hindrance ? m.tube_not_chosen(scan) : m.tube_chosen(scan));
  };
  useTubeScan(onScan);
  return {
    query,
    code,
    setCode,
    tubes,
    chosen,
    selected,
    setSelected,
    active,
    setActive,
    problem,
    scanned,
  };
}
