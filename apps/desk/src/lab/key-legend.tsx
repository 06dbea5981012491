import { type ResultValue, resultValues } from '@mauxn/domain';
import { Mark } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { resultName, resultShape } from '../text/words.ts';
import { entryKeys } from './entry-keys.ts';
import { KeyHints } from './key-hints.tsx';
import styles from './lab.module.css';

/** The keys of the grid, always in sight. They can be pressed with the mouse too. */
export function KeyLegend({ onChoose }: { readonly onChoose: (value: ResultValue) => void }) {
  return (
    <div className={styles.legend} role="group" aria-label={m.legend_label()}>
      {resultValues.map((value) => (
        <button key={value} type="button" className={styles.legendKey} onClick={() => onChoose(value)}>
          <Mark shape={resultShape[value]} label={resultName[value]()} />
          <span aria-hidden="true">
            {entryKeys[value].slice(0, 2).map((key) => (
              <kbd key={key}>{key.toUpperCase()}</kbd>
            ))}
          </span>
        </button>
      ))}
      <KeyHints
        hints={[
          { keys: ['C'], text: m.legend_ct() },
          { keys: ['Enter'], text: m.legend_save() },
          { keys: ['↑', '↓'], text: m.legend_move() },
        ]}
      />
    </div>
  );
}
