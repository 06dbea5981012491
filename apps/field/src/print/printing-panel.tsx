import { Button, Icon, Panel } from '@mauxn/ui';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useField, useSetUp } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { m } from '../paraglide/messages.js';
import { ToolLink } from '../shell/tool-link.tsx';
import { PrintNotice } from './print-notice.tsx';
import { keepChoice, type PrintChoice, type PrintOutcome, printChoices, readChoice } from './printer.ts';
import { usbHere } from './printers.ts';
import styles from './printing-panel.module.css';
import { labelOf } from './slip-label.ts';
import { choosePrinter, findPrinter, PrintError } from './usb.ts';
import { usePrinter } from './use-printer.tsx';

const choiceNames = {
  none: m.print_none,
  label: m.print_label,
  a6: m.print_a6,
  a5: m.print_a5,
  usb: m.print_usb,
} as const satisfies Record<PrintChoice, () => string>;

/** In the settings: where slips come out, a test, and what can be printed before the site opens. */
export function PrintingPanel() {
  const { ports } = useField();
  const { site, me } = useSetUp();
  const [choice, setChoice] = useState(readChoice);
  const { printer, isBusy, outcome, print, paper } = usePrinter(choice);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = printChoices.find((one) => one === event.target.value) ?? 'none';
    keepChoice(chosen);
    setChoice(chosen);
  };
  const test = () => {
    const person = { name: m.print_test_name(), birth: '1990', source: 'typed' as const };
    print(labelOf({ slip: '0000000000', number: 'A-000', at: ports.now(), person }, site.name));
  };
  return (
    <Panel title={m.print_title()}>
      <fieldset className={styles.choices}>
        <legend>{m.print_choose()}</legend>
        {printChoices.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="printer" value={one} checked={choice === one} onChange={choose} />
            <span>{choiceNames[one]()}</span>
          </label>
        ))}
      </fieldset>
      {choice === 'usb' && <UsbChoice />}
      {printer && (
        <div>
          <Button busy={isBusy} icon={<Icon name="print" />} onClick={test}>
            {m.print_test()}
          </Button>
        </div>
      )}
      <PrintNotice outcome={outcome} />
      <p className={styles.links}>
        {me.role === 'site-lead' && (
          <ToolLink to="/print/pairs" icon="tube">
            {m.print_pairs_link()}
          </ToolLink>
        )}
        <ToolLink to="/print/card" icon="scan">
          {m.print_card_link()}
        </ToolLink>
      </p>
      {paper}
    </Panel>
  );
}

function UsbChoice() {
  const usb = usbHere();
  const [name, setName] = useState<string>();
  const [failure, setFailure] = useState<PrintOutcome | undefined>(usb ? undefined : 'unsupported');
  useEffect(() => {
    if (usb)
      void findPrinter(usb).then((device) =>
        setName(device && (device.productName || m.print_usb_unnamed())),
      );
  }, [usb]);
  const choosing = useTask(async () => {
    if (!usb) return;
    try {
      const device = await choosePrinter(usb);
      if (device) setName(device.productName || m.print_usb_unnamed());
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof PrintError ? error.failure : 'broken');
    }
  });
  return (
    <>
      {usb && <p>{name === undefined ? m.print_usb_none() : m.print_usb_chosen({ name })}</p>}
      {usb && (
        <div>
          <Button busy={choosing.isBusy} onClick={() => choosing.run()}>
            {m.print_usb_choose()}
          </Button>
        </div>
      )}
      <PrintNotice outcome={failure} />
    </>
  );
}
