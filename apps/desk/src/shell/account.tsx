import { Button, Icon } from '@mauxn/ui';
import type { Me } from '@mauxn/wire';
import { useLogOut } from '../api/session.ts';
import { m } from '../paraglide/messages.js';
import { LanguageButton } from '../text/language-button.tsx';
import { roleName } from '../text/words.ts';
import styles from './shell.module.css';

/** Product and place: which lab, which unit. Somebody who works in two must see where they are. */
export function Brand({ place }: { readonly place: string }) {
  return (
    <>
      <span className={styles.product}>
        <Icon name="tube" size={28} />
        {m.product_name()}
      </span>
      <span className={styles.place}>{place}</span>
    </>
  );
}

export function Account({ me }: { readonly me: Me }) {
  const logOut = useLogOut();
  return (
    <>
      <span className={styles.who}>
        <strong>{me.name}</strong>
        <span>{roleName[me.role]()}</span>
      </span>
      <LanguageButton />
      <Button onClick={() => logOut.mutate()} busy={logOut.isPending} icon={<Icon name="sign-out" />}>
        {m.act_log_out()}
      </Button>
    </>
  );
}
