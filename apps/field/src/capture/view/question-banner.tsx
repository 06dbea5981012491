import { Button, Icon } from '@mauxn/ui';
import styles from '../../work/action-bar.module.css';
import { KeyName } from '../../work/key-name.tsx';
import { useCapture, useRecentTubes, useView } from '../run/hooks.ts';
import type { Question } from '../state.ts';
import { askTexts } from '../text/questions.ts';
import { recentLimit } from './recent-tubes.tsx';

/** Asked before something that the next scan cannot take back. The command barcodes answer it as well. */
export function QuestionBanner({ question }: { readonly question: Question }) {
  const capture = useCapture();
  const state = useView((view) => view.state);
  const last = useRecentTubes(recentLimit)?.find((tube) => !tube.voided && !tube.replacedBy);
  const { ask, how, yes, no, isLoss } = askTexts(question, state, last?.code ?? '');
  return (
    <section className={styles.question} aria-labelledby="capture-question">
      <p id="capture-question" className={styles.ask}>
        <Icon name="question" size={28} /> <span>{ask}</span>
      </p>
      <p>{how}</p>
      <div className={styles.answers}>
        {yes && (
          <Button
            variant={isLoss ? 'danger' : 'primary'}
            className={styles.big}
            data-key="F8"
            aria-keyshortcuts="F8"
            onClick={() => capture.send({ type: 'confirm' })}
          >
            {yes}
            <KeyName name="F8" />
          </Button>
        )}
        <Button
          className={styles.big}
          data-key="Escape"
          aria-keyshortcuts="Escape"
          onClick={() => capture.send({ type: 'dismiss' })}
        >
          {no}
          <KeyName name="Esc" />
        </Button>
      </div>
    </section>
  );
}
