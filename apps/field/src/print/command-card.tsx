import { type Command, commands, formatOwnCode } from '@mauxn/domain';
import { Button, classes, Icon } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { Screen } from '../shell/screen.tsx';
import styles from './command-card.module.css';
import paper from './print.module.css';
import { PrintOnly } from './print-only.tsx';
import { BarSymbol, QrSymbol } from './symbols.tsx';

type Words = (inputs?: object, options?: { locale?: 'vi' | 'en' }) => string;

const commandWords = {
  finish: m.print_card_finish,
  next: m.print_card_next,
  cancel: m.print_card_cancel,
  undo: m.print_card_undo,
  negative: m.print_card_negative,
  positive: m.print_card_positive,
  invalid: m.print_card_invalid,
  'has-app': m.lane_has_app,
  installed: m.lane_installed,
  declared: m.lane_declared,
  cannot: m.lane_cannot,
} as const satisfies Record<Command, Words>;

/** The card that lies beside the scanner, in both languages at once: who works there may read either. */
export function CommandCardScreen() {
  return (
    <Screen
      title={m.print_card_title()}
      bottom={
        <Button variant="primary" icon={<Icon name="print" size={24} />} onClick={() => window.print()}>
          {m.print_card_print()}
        </Button>
      }
    >
      <p>{m.print_card_what()}</p>
      <div className={paper.preview} tabIndex={0} role="region" aria-label={m.print_card_title()}>
        <Card />
      </div>
      <PrintOnly>
        <Card />
      </PrintOnly>
    </Screen>
  );
}

function Card() {
  return (
    <article className={classes(paper.paper, styles.card)}>
      <h2 className={styles.title}>
        {m.product_name()} · {m.print_card_title({}, { locale: 'vi' })} ·{' '}
        <span lang="en">{m.print_card_title({}, { locale: 'en' })}</span>
      </h2>
      <ul className={styles.commands}>
        {commands.map((command) => (
          <li key={command} className={styles.command}>
            <QrSymbol text={formatOwnCode({ kind: 'command', command })} />
            <div className={styles.words}>
              <strong lang="vi">{commandWords[command]({}, { locale: 'vi' })}</strong>
              <span lang="en">{commandWords[command]({}, { locale: 'en' })}</span>
            </div>
            <BarSymbol text={formatOwnCode({ kind: 'command', command })} />
          </li>
        ))}
      </ul>
    </article>
  );
}
