import { formatTime } from '@mauxn/domain';
import { Button, Chip, Icon, SelectField } from '@mauxn/ui';
import { useField } from '../app/field.ts';
import { baudRates } from '../capture/source/remembered.ts';
import type { Scanner } from '../capture/source/scanner-list.ts';
import type { Scanners } from '../capture/source/scanners.ts';
import { textOfState } from '../capture/source/state-texts.ts';
import { m } from '../paraglide/messages.js';
import styles from './scanner.module.css';

interface ScannerRowProps {
  readonly scanner: Scanner;
  readonly scanners: Scanners;
}

export function ScannerRow({ scanner, scanners }: ScannerRowProps) {
  const { ports } = useField();
  const { id, kind, state, lastRead, baudRate } = scanner;
  const { tone, title, fix } = textOfState(state);
  return (
    <li className={styles.scanner}>
      <div className={styles.head}>
        <strong>{nameOf(scanner)}</strong>
        <Chip tone={tone}>{title()}</Chip>
      </div>
      {fix && <p>{fix()}</p>}
      {lastRead !== undefined && <p>{m.scanner_last_read({ time: formatTime(lastRead, ports.now()) })}</p>}
      {kind === 'serial' && (
        <SelectField
          label={m.scanner_rate()}
          hint={m.scanner_rate_hint()}
          defaultValue={String(baudRate)}
          options={baudRates.map((rate) => ({
            value: String(rate),
            label: m.scanner_rate_option({ rate }),
          }))}
          onChange={({ target }) => {
            const rate = baudRates.find((one) => String(one) === target.value);
            if (rate) void scanners.setBaudRate(id, rate);
          }}
        />
      )}
      <div className={styles.actions}>
        {state.kind === 'problem' && (
          <Button icon={<Icon name="refresh" />} onClick={() => void scanners.retry(id)}>
            {m.scanner_retry()}
          </Button>
        )}
        <Button variant="quiet" icon={<Icon name="cross" />} onClick={() => void scanners.forget(id)}>
          {m.scanner_forget()}
        </Button>
      </div>
    </li>
  );
}

/** HID devices name themselves; a serial port has only the numbers of its maker and make. */
function nameOf({ kind, name, vendor, product }: Scanner): string {
  const word = kind === 'serial' ? m.scanner_name_serial() : m.scanner_name_hid();
  const numbers = [vendor, product].map((number) => number.toString(16).padStart(4, '0')).join(':');
  return `${word} ${name || (vendor === 0 ? '' : numbers)}`.trim();
}
