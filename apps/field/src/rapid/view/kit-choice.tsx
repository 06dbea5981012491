import { ChoiceField } from '@mauxn/ui';
import { useSetUp, useShift } from '../../app/field.ts';
import { m } from '../../paraglide/messages.js';
import { useRapid, useView } from '../run/hooks.ts';
import { kitOf } from '../state.ts';
import styles from './rapid.module.css';

/** The kit that the next test uses, with its window. One kit is said, several are chosen from. */
export function KitChoice() {
  const rapid = useRapid();
  const { campaigns } = useSetUp();
  const campaign = useShift()?.campaign;
  const kits = campaigns.find(({ id }) => id === campaign)?.kits ?? [];
  const name = useView(({ state }) => state.kit);
  const kit = kitOf({ kit: name }, kits);
  if (!kit) return <p className={styles.kit}>{m.rapid_said_no_kit()}</p>;
  const window = m.rapid_kit_window({ from: kit.readFrom, to: kit.readTo });
  if (kits.length === 1) return <p className={styles.kit}>{`${kit.name} · ${window}`}</p>;
  return (
    <div className={styles.kit}>
      <ChoiceField
        label={m.rapid_kit()}
        name="kit"
        inline
        defaultValue={kit.name}
        onChange={({ target }) => rapid.send({ type: 'kit', name: target.value })}
        options={kits.map((one) => ({ value: one.name, label: one.name }))}
      />
      <p>{window}</p>
    </div>
  );
}
