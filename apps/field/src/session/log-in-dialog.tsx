import { Dialog, Notice } from '@mauxn/ui';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useSetUp, useStatus } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { SignInForm, useSignIn } from './sign-in.tsx';

const AskLogIn = createContext<() => void>(() => undefined);

/** Opens the log-in dialog over whatever is on the screen. */
export function useAskLogIn(): () => void {
  return useContext(AskLogIn);
}

/** Keeps the dialog beside the screens: logging in again never leaves the open tube (docs/sync.md, D8). */
export function LogInDialogs({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const open = useMemo(() => () => setOpen(true), []);
  return (
    <AskLogIn value={open}>
      {children}
      {isOpen && <LogInDialog onClose={() => setOpen(false)} />}
    </AskLogIn>
  );
}

function LogInDialog({ onClose }: { readonly onClose: () => void }) {
  const signIn = useSignIn(onClose);
  const { me } = useSetUp();
  const { waiting } = useStatus();
  return (
    <Dialog title={m.log_in_again_title()} closeLabel={m.act_later()} onClose={onClose}>
      {signIn.step === 'log-in' && (
        <Notice
          icon="lock"
          title={m.session_over()}
          loss={waiting > 0 ? m.unsent_stay({ count: waiting }) : m.loss_nothing()}
          remedy={m.session_over_fix()}
        />
      )}
      <SignInForm signIn={signIn} login={me.login} />
    </Dialog>
  );
}
