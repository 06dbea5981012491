import { Notice } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { failureTexts } from '../error/failures.ts';
import { m } from '../paraglide/messages.js';
import { type Problem, ProblemNotice } from './problem.tsx';
import type { Draft } from './use-entry.ts';

interface EntryNoticesProps {
  readonly entry: { readonly problem: Problem | undefined; readonly drafts: ReadonlyMap<string, Draft> };
  readonly tubes: readonly BenchTube[];
}

/** What needs a look before going on: the last key that did nothing, and results that could not be saved. */
export function EntryNotices({ entry: { problem, drafts }, tubes }: EntryNoticesProps) {
  const failed = tubes.flatMap(({ reception, code }) => {
    const failure = drafts.get(reception)?.failure;
    return failure ? [{ code, texts: failureTexts(failure.failure) }] : [];
  });
  const [first] = failed;
  return (
    <>
      <ProblemNotice problem={problem} />
      {first && (
        <Notice
          tone="danger"
          title={m.entry_unsaved({ codes: failed.map(({ code }) => code).join(', ') })}
          loss={first.texts.title()}
          remedy={m.entry_unsaved_fix()}
        />
      )}
    </>
  );
}
