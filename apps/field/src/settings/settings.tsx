import { Button, Chip, Icon, Panel } from '@mauxn/ui';
import { useState } from 'react';
import { useSetUp } from '../app/field.ts';
import { useUpdate } from '../app/update.ts';
import { UpdateButton } from '../app/update-button.tsx';
import { appVersion } from '../app/version.ts';
import { m } from '../paraglide/messages.js';
import { PrintingPanel } from '../print/printing-panel.tsx';
import { SignOutDialog } from '../session/sign-out-dialog.tsx';
import { Facts, Screen } from '../shell/screen.tsx';
import { StorageMeter } from '../storage/storage-meter.tsx';
import { LanguageButton } from '../text/language-button.tsx';
import { roleName } from '../text/words.ts';
import { ScannerPanel } from './scanner-panel.tsx';
import styles from './settings.module.css';

export function SettingsScreen() {
  return (
    <Screen title={m.settings_title()}>
      <div className={styles.panels}>
        <AccountPanel />
        <DevicePanel />
        <ScannerPanel />
        <PrintingPanel />
        <AppPanel />
        <Panel title={m.storage_title()}>
          <StorageMeter />
        </Panel>
      </div>
    </Screen>
  );
}

function AccountPanel() {
  const { me } = useSetUp();
  const [isAsking, setAsking] = useState(false);
  return (
    <Panel title={m.settings_account()}>
      <Facts
        rows={[
          [m.fact_person(), me.name],
          [m.fact_login(), me.login],
          [m.fact_role(), roleName[me.role]()],
        ]}
      />
      <div>
        <Button onClick={() => setAsking(true)} icon={<Icon name="sign-out" />}>
          {m.act_log_out()}
        </Button>
      </div>
      {isAsking && <SignOutDialog onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function DevicePanel() {
  const { device, site } = useSetUp();
  return (
    <Panel title={m.settings_device()}>
      <Facts
        rows={[
          [m.fact_device(), device.label],
          [m.fact_site(), `${site.name} · ${site.unit}`],
          // The end of the id is enough to tell devices apart on the telephone; its beginning is a time.
          [m.fact_device_id(), device.id.slice(-12)],
        ]}
      />
      <div>
        <LanguageButton />
      </div>
    </Panel>
  );
}

function AppPanel() {
  const { isStored } = useUpdate();
  return (
    <Panel title={m.settings_app()}>
      <Facts rows={[[m.fact_version(), appVersion]]} />
      <p>
        {isStored ? (
          <Chip tone="done">{m.works_offline()}</Chip>
        ) : (
          <Chip icon="clock">{m.works_offline_not_yet()}</Chip>
        )}
      </p>
      <div>
        <UpdateButton />
      </div>
    </Panel>
  );
}
