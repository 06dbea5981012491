import { Notice } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { useView } from '../run/hooks.ts';
import type { CaptureState, Effect } from '../state.ts';
import { failedTexts, failureTexts } from '../text/failures.ts';
import { TubeCard } from './tube-card.tsx';

type Failure = NonNullable<CaptureState['failure']>;

/** Stops the screen: what could not be saved, why, and what to do. The tube stays in sight. */
export function FailurePanel({ failure }: { readonly failure: Failure }) {
  const tube = useView((view) => view.state.tube);
  const { why, fix } = failureTexts[failure.code];
  return (
    <>
      <Notice
        tone="danger"
        title={`${failedTexts[failure.effect.type]({ code: codeOf(failure.effect) })}. ${why()}`}
        loss={tube ? m.capture_fail_kept() : m.capture_fail_nothing_lost()}
        remedy={fix()}
      />
      {tube && <TubeCard isLocked />}
    </>
  );
}

function codeOf(effect: Effect): string {
  return 'tube' in effect && typeof effect.tube === 'object' ? effect.tube.code : '';
}
