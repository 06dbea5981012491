import { formatSlipId } from '@mauxn/domain';
import { Button, classes, Icon, Notice, TextField } from '@mauxn/ui';
import { type FormEvent, useId, useState } from 'react';
import { useField, useSetUp } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { Screen } from '../shell/screen.tsx';
import { formText } from '../text/form-text.ts';
import { compilePattern } from '../work/tube-pattern.ts';
import styles from './pairs.module.css';
import { type LabelPair, makePairs, type PairsRefusal } from './pairs.ts';
import paper from './print.module.css';
import { PrintOnly } from './print-only.tsx';
import { BarSymbol, QrSymbol } from './symbols.tsx';

const perSheet = 8;
const mostPairs = 400;

const refusals = {
  'no-number': { title: m.print_pairs_no_number, remedy: m.print_pairs_no_number_fix },
  'no-form': { title: m.print_pairs_no_form, remedy: m.print_pairs_no_form_fix },
} as const satisfies Record<PairsRefusal, { title: () => string; remedy: () => string }>;

/** Labels that are printed before the site opens: the first choice, for nothing has to be printed while people wait. */
export function PairsScreen() {
  const { me } = useSetUp();
  if (me.role !== 'site-lead') {
    return (
      <Screen title={m.print_pairs_title()}>
        <Notice icon="lock" title={m.print_pairs_role()} remedy={m.print_pairs_role_fix()} />
      </Screen>
    );
  }
  return <PairsForm />;
}

function PairsForm() {
  const { db, ports } = useField();
  const setUp = useSetUp();
  const form = useId();
  const [made, setMade] = useState<readonly LabelPair[] | PairsRefusal>([]);
  const [isOdd, setOdd] = useState(false);
  const making = useTask(async (n: number) => {
    const isTube = (code: string) => compilePattern()(setUp.tubePattern).test(code);
    setMade(await makePairs(db, ports, setUp, isTube, n));
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const n = Number(formText(event.currentTarget, 'pairs'));
    const isFine = Number.isInteger(n) && n >= 1 && n <= mostPairs;
    setOdd(!isFine);
    if (isFine) making.run(n);
  };
  const pairs = typeof made === 'string' ? [] : made;
  const sheets = Array.from({ length: Math.ceil(pairs.length / perSheet) }, (_, n) =>
    pairs.slice(n * perSheet, (n + 1) * perSheet),
  );
  return (
    <Screen
      title={m.print_pairs_title()}
      bottom={
        pairs.length > 0 ? (
          <Button variant="primary" icon={<Icon name="print" size={24} />} onClick={() => window.print()}>
            {m.print_pairs_print({ n: pairs.length })}
          </Button>
        ) : (
          <Button type="submit" form={form} variant="primary" busy={making.isBusy}>
            {m.print_pairs_make()}
          </Button>
        )
      }
    >
      <p>{m.print_pairs_what()}</p>
      {making.error !== undefined && <FailureNotice error={making.error} />}
      {typeof made === 'string' && (
        <Notice
          tone="danger"
          title={refusals[made].title()}
          loss={m.loss_nothing()}
          remedy={refusals[made].remedy()}
        />
      )}
      {pairs.length === 0 && (
        <form id={form} onSubmit={submit} noValidate>
          <TextField
            label={m.print_pairs_count()}
            hint={m.print_pairs_count_hint()}
            error={isOdd ? m.print_pairs_count_fault() : undefined}
            name="pairs"
            inputMode="numeric"
            defaultValue="40"
            maxLength={3}
          />
        </form>
      )}
      {pairs.length > 0 && (
        <>
          <p>{m.print_pairs_made({ first: pairs[0]?.code ?? '', last: pairs.at(-1)?.code ?? '' })}</p>
          <div className={paper.preview} tabIndex={0} role="region" aria-label={m.print_pairs_title()}>
            <Sheet pairs={sheets[0] ?? []} site={setUp.site.name} />
          </div>
          <PrintOnly>
            {sheets.map((sheet) => (
              <Sheet key={sheet[0]?.code} pairs={sheet} site={setUp.site.name} />
            ))}
          </PrintOnly>
        </>
      )}
    </Screen>
  );
}

function Sheet({ pairs, site }: { readonly pairs: readonly LabelPair[]; readonly site: string }) {
  return (
    <article className={classes(paper.paper, styles.sheet)}>
      {pairs.map(({ code, slip, payload }) => (
        <div key={code} className={styles.pair}>
          <div className={styles.tube}>
            <span>{m.print_pairs_tube()}</span>
            <BarSymbol text={code} />
            <span className={styles.number}>{code}</span>
          </div>
          <div className={styles.slip}>
            <QrSymbol text={payload} />
            <div>
              <strong>{site}</strong>
              <span className={styles.number}>{code}</span>
              <span>
                {m.print_slip_code()} <strong>{formatSlipId(slip)}</strong>
              </span>
              <span>{m.print_slip_result()}</span>
            </div>
          </div>
        </div>
      ))}
    </article>
  );
}
