import { Button, Dialog, Icon, Notice } from '@mauxn/ui';
import { useNavigate } from '@tanstack/react-router';
import { useField, useShift, useStatus } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { signOut } from './sign-out.ts';

/** Says what stays before somebody leaves: everything does. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { ports } = useField();
  const navigate = useNavigate();
  const { waiting } = useStatus();
  const hasShift = useShift() !== undefined;
  const leave = async () => {
    // Whoever comes next begins at the first page.
    await navigate({ to: '/' });
    await signOut(ports);
  };
  return (
    <Dialog
      title={m.sign_out_title()}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={() => void leave()} icon={<Icon name="sign-out" />}>
            {m.act_log_out()}
          </Button>
          <Button onClick={onClose}>{m.act_stay()}</Button>
        </>
      }
    >
      {waiting > 0 ? (
        <Notice icon="box" title={m.unsent_stay({ count: waiting })} loss={m.unsent_stay_how()} />
      ) : (
        <p>{m.sign_out_all_sent()}</p>
      )}
      {hasShift && <p>{m.sign_out_open_shift()}</p>}
      <p>{m.sign_out_needs_network()}</p>
    </Dialog>
  );
}
