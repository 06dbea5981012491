import { readScan } from '@mauxn/domain';
import { Notice, ScanField } from '@mauxn/ui';
import { useState } from 'react';
import { useSetUp } from '../app/field.ts';
import { useScanSink } from '../capture/source/use-scan-sink.ts';
import { m } from '../paraglide/messages.js';
import { damageTexts } from '../work/refused-codes.ts';
import { compilePattern } from '../work/tube-pattern.ts';
import styles from './scanner.module.css';

type Read =
  | { readonly kind: 'text'; readonly text: string; readonly from: 'keyboard' | 'device' }
  | { readonly kind: 'damaged'; readonly cause: keyof typeof damageTexts };

const patternOf = compilePattern();

/** Shows what a scanner sends, and nothing of it is kept: leaving the screen forgets it. */
export function TestScan() {
  const { tubePattern } = useSetUp();
  const [read, setRead] = useState<Read>();
  useScanSink({
    onScan: (text, from) => {
      const scan = readScan(text, patternOf(tubePattern));
      setRead(scan.kind === 'damaged' ? scan : { kind: 'text', text, from });
    },
    onDamage: (cause) => setRead({ kind: 'damaged', cause }),
  });
  return (
    <section className={styles.test} aria-label={m.scanner_test()} aria-live="polite">
      <h3>{m.scanner_test()}</h3>
      <ScanField label={m.scanner_field()} />
      {read === undefined && <p>{m.scanner_test_wait()}</p>}
      {read?.kind === 'text' && (
        <>
          <p>
            {m.scanner_test_read({ n: [...read.text].length })}
            {' · '}
            {read.from === 'keyboard' ? m.scanner_test_from_keyboard() : m.scanner_test_from_device()}
          </p>
          <p className={styles.read}>{read.text}</p>
        </>
      )}
      {read?.kind === 'damaged' && (
        <Notice
          tone="attention"
          title={damageTexts[read.cause].title()}
          remedy={damageTexts[read.cause].fix()}
        />
      )}
    </section>
  );
}
