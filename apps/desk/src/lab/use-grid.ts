import type { ResultValue, TestMethod } from '@mauxn/domain';
import type { BenchTube } from '@mauxn/wire';
import { useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import type { TubeScan } from '../scan/read-tube.ts';
import { useSound } from '../scan/sound-setting.ts';
import { useTubeScan } from '../scan/use-tube-scan.ts';
import { resultName } from '../text/words.ts';
import { ctKey, readCt, valueOfKey } from './entry-keys.ts';
import { createKeyRun } from './key-run.ts';
import { type Problem, problemText } from './problem.tsx';
import { type Entry, useEntry } from './use-entry.ts';

export function ctBoxId(reception: string): string {
  return `ct-${reception}`;
}

/** The row that has the keyboard, and what keys and scans do to it. */
export function useGrid(lab: string, tubes: readonly BenchTube[], onTyped: (text: string) => void) {
  const entry = useEntry(lab);
  const sound = useSound();
  const [wanted, setActive] = useState<string>();
  const [method, setMethod] = useState<TestMethod>('rt-pcr');
  const [problem, setProblem] = useState<Problem>();
  const run = useRef(createKeyRun());
  const at = Math.max(
    0,
    tubes.findIndex(({ reception }) => reception === wanted),
  );
  const tube = tubes[at];

  const choose = (value: ResultValue | undefined) => {
    if (!tube || !value) return;
    setProblem(undefined);
    entry.put(tube.reception, { value });
  };
  const save = () => {
    if (!tube) return;
    // A key and Enter can come together, before the key has been drawn.
    const { value, ct: typed = '', saving } = entry.draftOf(tube.reception) ?? {};
    const ct = method === 'rt-pcr' ? readCt(typed) : null;
    if (saving) return;
    if (value === undefined) return setProblem({ kind: 'no-value', code: tube.code });
    if (ct === undefined) return setProblem({ kind: 'bad-ct', code: tube.code });
    setProblem(undefined);
    // The next row has the keyboard before the answer is there: nobody waits for the network.
    setActive((tubes[at + 1] ?? tubes[at - 1])?.reception);
    void entry.save({ tube, value, ct, method });
  };
  const jump = (scan: TubeScan) => {
    const found = scan.ok ? tubes.find(({ code }) => code === scan.code) : undefined;
    sound.signal(found ? 'done' : 'refused');
    if (found) setActive(found.reception);
    setProblem(
      found
        ? undefined
        : scan.ok
          ? { kind: 'not-here', code: scan.code }
          : { kind: 'no-tube', why: scan.why },
    );
  };
  const press = (key: string) => {
    // The key of the Ct box may follow a result as fast as it likes.
    const typed = key.toLowerCase() === ctKey ? undefined : run.current.take(key, performance.now());
    if (typed !== undefined) {
      if (tube) entry.unchoose(tube.reception);
      return onTyped(typed);
    }
    if (key.toLowerCase() === ctKey && tube) document.getElementById(ctBoxId(tube.reception))?.focus();
    else choose(valueOfKey(key));
  };
  useTubeScan(jump, { onKey: press, onEnter: save });
  return {
    ...entry,
    active: tube?.reception,
    setActive,
    method,
    setMethod: (next: TestMethod | undefined) => next && setMethod(next),
    problem,
    choose,
    save,
    spoken: spokenOf(problem, entry.saved.last[0]),
    turn: entry.saved.count,
  };
}

function spokenOf(problem: Problem | undefined, saved: Entry | undefined): string {
  if (problem) return problemText(problem);
  return saved ? m.entry_saved({ code: saved.tube.code, result: resultName[saved.value]() }) : '';
}
