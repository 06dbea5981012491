import { Notice } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { printFailureTexts } from './failure-texts.ts';
import type { PrintOutcome } from './printer.ts';

/** What became of a print. */
export function PrintNotice({ outcome }: { readonly outcome: PrintOutcome | undefined }) {
  if (outcome === undefined) return null;
  if (outcome === 'printed') return <Notice tone="done" title={m.print_done()} />;
  if (outcome === 'shown') return <Notice title={m.print_shown()} />;
  const { title, remedy } = printFailureTexts[outcome];
  return <Notice tone="danger" title={title()} loss={m.print_safe()} remedy={remedy()} />;
}
