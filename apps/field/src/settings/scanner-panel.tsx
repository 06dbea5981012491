import { Button, Icon, Notice, Panel } from '@mauxn/ui';
import { useField } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { scannersOf, useScannerList } from '../capture/source/device-scanners.ts';
import { m } from '../paraglide/messages.js';
import styles from './scanner.module.css';
import { ScannerRow } from './scanner-row.tsx';
import { TestScan } from './test-scan.tsx';

/** Which scanners with an interface of their own this device has, what they do, and a place to try any scanner. */
export function ScannerPanel() {
  const scanners = scannersOf(useField());
  const list = useScannerList();
  const choice = useTask(scanners.choose);
  const [hasSerial, hasHid] = [scanners.has('serial'), scanners.has('hid')];
  return (
    <Panel title={m.scanner_title()}>
      <p>{hasSerial || hasHid ? m.scanner_about() : m.scanner_unsupported()}</p>
      {list.length > 0 && (
        <ul className={styles.list} aria-label={m.scanner_list()}>
          {list.map((scanner) => (
            <ScannerRow key={scanner.id} scanner={scanner} scanners={scanners} />
          ))}
        </ul>
      )}
      {list.length === 0 && (hasSerial || hasHid) && <p>{m.scanner_none()}</p>}
      {choice.error !== undefined && (
        <Notice tone="attention" title={m.scanner_choose_failed()} remedy={m.scanner_choose_failed_fix()} />
      )}
      <div className={styles.actions}>
        {hasSerial && (
          <Button icon={<Icon name="plus" />} busy={choice.isBusy} onClick={() => choice.run('serial')}>
            {m.scanner_add_serial()}
          </Button>
        )}
        {hasHid && (
          <Button icon={<Icon name="plus" />} busy={choice.isBusy} onClick={() => choice.run('hid')}>
            {m.scanner_add_hid()}
          </Button>
        )}
      </div>
      <TestScan />
    </Panel>
  );
}
