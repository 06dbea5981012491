import { Outlet } from '@tanstack/react-router';
import { useShift, useStoredSetUp } from '../app/field.ts';
import { stageOf } from '../app/stage.ts';
import { LogInDialogs } from '../session/log-in-dialog.tsx';
import { SignInScreen } from '../session/sign-in-screen.tsx';
import { useIsSignedOut } from '../session/signed-out.ts';
import { Frame } from './frame.tsx';

/** What the device is ready for, from its own database: no answer of the network is waited for. */
export function useStage() {
  return stageOf({
    isSetUp: useStoredSetUp() !== undefined,
    isSignedOut: useIsSignedOut(),
    hasShift: useShift() !== undefined,
  });
}

/** Decides what may be seen at all. */
export function Root() {
  const stage = useStage();
  if (stage === 'set-up' || stage === 'log-in') return <SignInScreen key={stage} />;
  return (
    <LogInDialogs>
      <Frame>
        <Outlet />
      </Frame>
    </LogInDialogs>
  );
}
