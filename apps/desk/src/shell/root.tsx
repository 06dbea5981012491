import { Dialog } from '@mauxn/ui';
import { queryClient } from '../api/client.ts';
import { useExpired, useSession } from '../api/session.ts';
import { sessionKey } from '../api/session-key.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { FirstPasswordScreen } from '../session/first-password.tsx';
import { Gate } from '../session/gate.tsx';
import { LogInForm, LogInScreen } from '../session/log-in.tsx';
import { Shell } from './shell.tsx';
import { Loading } from './states.tsx';

/** Decides what may be seen at all: nothing before a log-in, nothing but a new password after a first one. */
export function Root() {
  const session = useSession();
  const expired = useExpired();
  if (session.isPending) {
    return (
      <Gate title={m.product_name()}>
        <Loading />
      </Gate>
    );
  }
  if (session.isError) {
    return (
      <Gate title={m.product_name()}>
        <FailureNotice error={session.error} onRetry={() => session.refetch()} />
      </Gate>
    );
  }
  const me = session.data;
  if (me === null) return <LogInScreen />;
  if (me.mustChangePassword) return <FirstPasswordScreen name={me.name} login={me.login} />;
  return (
    <>
      {/* Another person, another page: nothing that the first one left open stays. */}
      <Shell key={me.id} me={me} />
      {expired && <LogInAgain login={me.login} />}
    </>
  );
}

/** The work stays on the page behind the dialog, unsent and unlost. */
function LogInAgain({ login }: { readonly login: string }) {
  const leave = () => {
    queryClient.setQueryData(sessionKey.expired, false);
    queryClient.setQueryData(sessionKey.me, null);
  };
  const again = () =>
    void queryClient.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
  return (
    <Dialog title={m.log_in_again_title()} closeLabel={m.act_leave()} onClose={leave}>
      <LogInForm login={login} onDone={again} />
    </Dialog>
  );
}
