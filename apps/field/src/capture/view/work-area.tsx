import { useView } from '../run/hooks.ts';
import { CodePanel } from './code-panel.tsx';
import { FailurePanel } from './failure-panel.tsx';
import { AmendPanel, CorrectPanel, TypePanel } from './person-panels.tsx';
import { TubeCard } from './tube-card.tsx';
import { TubePanel, VoidPanel } from './tube-panels.tsx';

/** The open tube, or what lies over it. A failed save comes before everything else. */
export function WorkArea() {
  const failure = useView((view) => view.state.failure);
  const panel = useView((view) => view.panel);
  if (failure) return <FailurePanel failure={failure} />;
  switch (panel?.kind) {
    case 'code':
      return <CodePanel text={panel.text} />;
    case 'type':
      return <TypePanel />;
    case 'amend':
      return <AmendPanel panel={panel} />;
    case 'correct':
      return <CorrectPanel key={`${panel.tube} ${panel.n}`} panel={panel} />;
    case 'tube':
      return <TubePanel id={panel.tube} />;
    case 'void':
      return <VoidPanel id={panel.tube} />;
    case undefined:
      return <TubeCard />;
  }
}
