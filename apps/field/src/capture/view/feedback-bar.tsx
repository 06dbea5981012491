import { useField } from '../../app/field.ts';
import { m } from '../../paraglide/messages.js';
import { FeedbackBar as Bar } from '../../work/feedback-bar.tsx';
import { useView } from '../run/hooks.ts';
import { say } from '../text/feedback.ts';

/** What the last scan did to the open tube. */
export function FeedbackBar() {
  const said = useView((view) => view.said);
  const busy = useView((view) => view.busy);
  const { ports } = useField();
  return (
    <Bar
      said={said && { ...say(said.feedback, ports.now()), turn: said.turn }}
      ready={{ title: m.capture_said_ready(), detail: m.capture_said_ready_next() }}
      busy={busy}
    />
  );
}
