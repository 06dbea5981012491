import { formatNumber } from '@mauxn/domain';
import type { ShiftRow } from '@mauxn/offline';
import { Count, Notice } from '@mauxn/ui';
import { useStatus } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { ToolLink } from '../shell/tool-link.tsx';
import { proofOf } from './proof-of.ts';
import styles from './shift.module.css';

/** Captured = acknowledged, or what is missing for it. Tubes that were voided are counted, as the service counts them. */
export function Proof({ shift }: { readonly shift: ShiftRow }) {
  const { attention } = useStatus();
  const { captured, acknowledged, waiting, isComplete } = proofOf(shift);
  return (
    <>
      <div className={styles.counts}>
        <Count label={m.proof_captured()} value={figure(captured)} />
        <Count label={m.proof_acknowledged()} value={figure(acknowledged)} />
        <Count label={m.proof_waiting()} value={figure(waiting)} />
      </div>
      {shift.voided > 0 && <p>{m.proof_voided({ count: figure(shift.voided) })}</p>}
      {isComplete ? (
        <Notice tone="done" title={captured === 0 ? m.proof_empty() : m.proof_complete()} />
      ) : (
        <Notice icon="box" title={m.proof_unsent({ count: figure(waiting) })} loss={m.proof_unsent_stay()} />
      )}
      {attention > 0 && (
        <Notice
          tone="attention"
          title={m.proof_attention({ count: figure(attention) })}
          actions={
            <ToolLink to="/outbox" icon="list">
              {m.act_open_outbox()}
            </ToolLink>
          }
        />
      )}
    </>
  );
}

function figure(value: number): string {
  return formatNumber(value, getLocale());
}
