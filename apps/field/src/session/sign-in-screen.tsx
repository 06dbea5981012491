import { Notice, Progress } from '@mauxn/ui';
import { fieldRoutes } from '@mauxn/wire';
import { useEffect, useState } from 'react';
import { ask } from '../app/ask.ts';
import { useField, useStatus, useStoredSetUp } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { Gate } from './gate.tsx';
import { type SignIn, SignInForm, useSignIn } from './sign-in.tsx';
import type { SignInStep } from './sign-in-step.ts';

/** The first page of a new device, and of one whose last person signed out. */
export function SignInScreen() {
  const signIn = useSignIn();
  const isSetUp = useStoredSetUp() !== undefined;
  const { waiting } = useStatus();
  const isLooking = useSessionOfBefore(!isSetUp, signIn);
  return (
    <Gate title={titles[signIn.step]()}>
      {isLooking ? (
        <Progress label={m.loading()} />
      ) : (
        <>
          {waiting > 0 && (
            <Notice icon="box" title={m.unsent_stay({ count: waiting })} loss={m.unsent_stay_how()} />
          )}
          {signIn.step === 'log-in' && <p>{isSetUp ? m.log_in_needs_network() : m.set_up_needs_network()}</p>}
          <SignInForm signIn={signIn} />
        </>
      )}
    </Gate>
  );
}

/** A set-up that a reload interrupted goes on where it was. On a device that was signed out of nobody is let in this way. */
function useSessionOfBefore(isWanted: boolean, signIn: SignIn): boolean {
  const { ports } = useField();
  const [isLooking, setLooking] = useState(isWanted);
  useEffect(() => {
    if (!isWanted) return;
    // Nobody is signed in, or nobody can say: the form is what helps in both cases.
    void ask(ports, fieldRoutes.readSession)
      .then(signIn.take, () => undefined)
      .finally(() => setLooking(false));
    // Once, when the page opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return isLooking;
}

const titles = {
  'log-in': m.log_in_title,
  ready: m.log_in_title,
  'first-password': m.first_password_title,
  enrol: m.enrol_title,
  'no-field-work': m.refused_title,
  'no-site': m.refused_title,
  'other-site': m.refused_title,
} satisfies Record<SignInStep | 'log-in', () => string>;
