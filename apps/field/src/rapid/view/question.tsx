import { progressOf } from '@mauxn/domain';
import { Icon } from '@mauxn/ui';
import { useNow } from '../../app/use-now.ts';
import { m } from '../../paraglide/messages.js';
import styles from '../../work/action-bar.module.css';
import { BigButton } from '../../work/key-buttons.tsx';
import { useRapid } from '../run/hooks.ts';
import type { Question as Asked } from '../state.ts';
import { resultName } from '../text/words.ts';

/** Asked before something that the next scan cannot take back. The command barcodes answer it as well. */
export function Question({ question }: { readonly question: Asked }) {
  const rapid = useRapid();
  const now = useNow(1000);
  const { ask, how, yes, no } = textsOf(question, now);
  return (
    <section className={styles.question} aria-labelledby="rapid-question">
      <p id="rapid-question" className={styles.ask}>
        <Icon name="question" size={28} /> <span>{ask}</span>
      </p>
      <p>{how}</p>
      <div className={styles.answers}>
        <BigButton name="F8" isLoss onClick={() => rapid.send({ type: 'command', command: 'finish' })}>
          {yes}
        </BigButton>
        <BigButton name="Escape" onClick={() => rapid.send({ type: 'command', command: 'cancel' })}>
          {no}
        </BigButton>
      </div>
    </section>
  );
}

function textsOf(question: Asked, now: number) {
  const { name } = question.test.person;
  if (question.kind === 'void') {
    return {
      ask: m.rapid_ask_void({ name }),
      how: m.rapid_ask_void_how(),
      yes: m.rapid_ask_void_yes(),
      no: m.rapid_ask_void_no(),
    };
  }
  const { phase, seconds } = progressOf(question.test, now);
  const result = resultName[question.result]();
  return {
    ask: m.rapid_ask_early({ name, minutes: phase === 'waiting' ? Math.ceil(seconds / 60) : 0 }),
    how: m.rapid_ask_early_how({ result }),
    yes: m.rapid_ask_early_yes({ result }),
    no: m.rapid_ask_early_no(),
  };
}
