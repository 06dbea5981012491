import { formatNumber } from '@mauxn/domain';
import { Chip, Notice, Progress } from '@mauxn/ui';
import { useSpace } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';

/** How much room there is, and whether the browser promised to keep what is stored (docs/sync.md, D9). */
export function StorageMeter() {
  const space = useSpace();
  if (!space) return <p>{m.storage_untold()}</p>;
  const { used, quota, persisted, full } = space;
  const text = m.storage_used({ used: megabytes(used), quota: megabytes(quota) });
  return (
    <>
      {full && (
        <Notice
          tone="danger"
          title={m.storage_full()}
          loss={m.storage_full_loss()}
          remedy={m.fix_storage_full()}
        />
      )}
      {quota > 0 && <Progress label={text} value={used} max={quota} />}
      <p>
        {persisted ? (
          <Chip tone="done">{m.storage_persisted()}</Chip>
        ) : (
          <Chip icon="info">{m.storage_not_persisted()}</Chip>
        )}
      </p>
      {!persisted && <p>{m.storage_not_persisted_fix()}</p>}
    </>
  );
}

function megabytes(bytes: number): string {
  return formatNumber(Math.ceil(bytes / 1_000_000), getLocale());
}
