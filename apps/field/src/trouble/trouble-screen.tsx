import { Button, Icon, Notice, Progress } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { Gate } from '../session/gate.tsx';
import type { DatabaseTrouble } from './database-trouble.ts';

/** Opening takes long: another window may be in the way. */
export function OpeningScreen() {
  return (
    <Gate title={m.opening_title()}>
      <Progress label={m.loading()} />
      <p>{m.opening_long()}</p>
    </Gate>
  );
}

/** The whole page, because nothing can be captured: what happened, whether anything is lost, what to do. */
export function TroubleScreen({ trouble }: { readonly trouble: DatabaseTrouble }) {
  const { title, loss, remedy } = texts[trouble];
  return (
    <Gate title={m.trouble_title()}>
      <Notice
        tone={trouble === 'blocked' || trouble === 'superseded' ? 'attention' : 'danger'}
        title={title()}
        loss={loss()}
        remedy={remedy()}
      />
      <Button variant="primary" onClick={() => window.location.reload()} icon={<Icon name="refresh" />}>
        {m.act_reload_page()}
      </Button>
    </Gate>
  );
}

const texts = {
  blocked: { title: m.trouble_blocked, loss: m.trouble_kept, remedy: m.fix_trouble_blocked },
  superseded: { title: m.trouble_superseded, loss: m.trouble_kept, remedy: m.fix_trouble_superseded },
  deleted: { title: m.trouble_deleted, loss: m.vanished_loss, remedy: m.vanished_fix },
  newer: { title: m.trouble_newer, loss: m.trouble_kept, remedy: m.fix_trouble_newer },
  'no-storage': {
    title: m.trouble_no_storage,
    loss: m.trouble_never_stored,
    remedy: m.fix_trouble_no_storage,
  },
  full: { title: m.trouble_full, loss: m.trouble_kept, remedy: m.fix_trouble_full },
  broken: { title: m.trouble_broken, loss: m.trouble_unsure, remedy: m.fix_trouble_broken },
} as const satisfies Record<DatabaseTrouble, object>;

/** This browser was a device and its database is gone: what was unsent is lost, and somebody must hear it (docs/sync.md, D9). */
export function VanishedScreen({ onRead }: { readonly onRead: () => void }) {
  return (
    <Gate title={m.vanished_title()}>
      <Notice tone="danger" title={m.vanished_what()} loss={m.vanished_loss()} remedy={m.vanished_fix()} />
      <Button variant="primary" onClick={onRead} icon={<Icon name="check" />}>
        {m.act_vanished_read()}
      </Button>
    </Gate>
  );
}
