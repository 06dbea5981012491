import { storeActor } from '@mauxn/offline';
import { Button, Icon, Notice } from '@mauxn/ui';
import type { Me } from '@mauxn/wire';
import { useState } from 'react';
import { useField, useStoredSetUp } from '../app/field.ts';
import { valueOf } from '../error/save-error.ts';
import { m } from '../paraglide/messages.js';
import { roleName } from '../text/words.ts';
import { EnrolForm } from './enrol-form.tsx';
import { FirstPasswordForm } from './first-password-form.tsx';
import { LogInForm } from './log-in-form.tsx';
import { isRefusal, type SignInRefusal, stepAfter } from './sign-in-step.ts';
import { closeSession } from './sign-out.ts';
import { noteSignedOut } from './signed-out.ts';

/** From nobody to somebody who works on this device. The same steps on the first page and in the dialog over a shift. */
export function useSignIn(onReady?: () => void) {
  const { db, ports, bell } = useField();
  const setUp = useStoredSetUp();
  const [me, setMe] = useState<Me>();
  const take = async (next: Me) => {
    const step = stepAfter(next, setUp);
    // Nothing may be sent under an account that does not belong to this device.
    if (isRefusal(step)) await closeSession(ports);
    setMe(next);
    if (step !== 'ready') return;
    valueOf(await storeActor(db, next));
    noteSignedOut(undefined);
    bell.ring();
    onReady?.();
  };
  const step = me === undefined ? ('log-in' as const) : stepAfter(me, setUp);
  return { me, step, take, startOver: () => setMe(undefined) };
}

export type SignIn = ReturnType<typeof useSignIn>;

interface SignInFormProps {
  readonly signIn: SignIn;
  /** Whose session ended. */
  readonly login?: string | undefined;
}

/** The form of the step that comes next. */
export function SignInForm({ signIn, login }: SignInFormProps) {
  const { me, step, take, startOver } = signIn;
  if (me === undefined || step === 'log-in' || step === 'ready')
    return <LogInForm login={login} onLogIn={take} />;
  if (step === 'first-password') return <FirstPasswordForm me={me} onChanged={take} />;
  if (step === 'enrol') return <EnrolForm me={me} />;
  return <Refused me={me} refusal={step} onOther={startOver} />;
}

interface RefusedProps {
  readonly me: Me;
  readonly refusal: SignInRefusal;
  readonly onOther: () => void;
}

function Refused({ me, refusal, onOther }: RefusedProps) {
  const { title, remedy } = refusalTexts[refusal];
  const names = { name: me.name, role: roleName[me.role](), place: me.scope.name };
  return (
    <Notice
      tone="attention"
      icon="lock"
      title={title(names)}
      loss={m.loss_nothing()}
      remedy={remedy(names)}
      actions={
        <Button onClick={onOther} icon={<Icon name="person" />}>
          {m.act_other_account()}
        </Button>
      }
    />
  );
}

const refusalTexts = {
  'no-field-work': { title: m.refused_no_field_work, remedy: m.fix_no_field_work },
  'no-site': { title: m.refused_no_site, remedy: m.fix_no_site },
  'other-site': { title: m.refused_other_site, remedy: m.fix_other_site },
} as const satisfies Record<SignInRefusal, object>;
