import { Notice } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { noTubeText } from '../scan/no-tube-text.ts';
import type { NoTube } from '../scan/read-tube.ts';

/** Why a key or a scan did nothing. */
export type Problem =
  | { readonly kind: 'no-value' | 'bad-ct' | 'not-here'; readonly code: string }
  | { readonly kind: 'no-tube'; readonly why: NoTube };

export function ProblemNotice({ problem }: { readonly problem: Problem | undefined }) {
  return problem && <Notice tone="attention" {...problemTexts(problem)} />;
}

/** The same, to be heard. */
export function problemText(problem: Problem): string {
  const { title, remedy } = problemTexts(problem);
  return `${title} ${remedy ?? ''}`.trim();
}

function problemTexts(problem: Problem): { title: string; remedy?: string } {
  switch (problem.kind) {
    case 'no-value':
      return { title: m.entry_no_value(problem), remedy: m.entry_no_value_fix() };
    case 'bad-ct':
      return { title: m.entry_bad_ct(problem), remedy: m.fault_ct() };
    case 'not-here':
      return { title: m.tube_not_here(problem), remedy: m.tube_not_here_fix() };
    case 'no-tube':
      return { title: noTubeText[problem.why]() };
  }
}
