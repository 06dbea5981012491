import { m } from '../paraglide/messages.js';
import type { Told } from '../text/locale.ts';
import { renderPage } from './document.tsx';
import { once } from './once.ts';

export type Trouble = 'not_found' | 'unreadable' | 'foreign' | 'too_many' | 'internal' | 'unavailable';

/** A page for what went wrong: what happened, that nothing is lost, what to do. */
export function troublePage(trouble: Trouble, told: Told): string {
  return pages[trouble](told);
}

function pageOf({ title, loss, remedy }: Words): (told: Told) => string {
  return once((told) =>
    renderPage({
      told,
      title: title({}, told),
      children: (
        <>
          <h1>{title({}, told)}</h1>
          <p>{loss({}, told)}</p>
          <p>
            <strong>{remedy({}, told)}</strong>
          </p>
        </>
      ),
    }),
  );
}

type Message = typeof m.brand_tagline;
type Words = Readonly<Record<'title' | 'loss' | 'remedy', Message>>;

const pages: Readonly<Record<Trouble, (told: Told) => string>> = {
  not_found: pageOf({
    title: m.trouble_not_found_title,
    loss: m.trouble_not_found_loss,
    remedy: m.trouble_not_found_remedy,
  }),
  unreadable: pageOf({
    title: m.trouble_unreadable_title,
    loss: m.trouble_unreadable_loss,
    remedy: m.trouble_unreadable_remedy,
  }),
  foreign: pageOf({
    title: m.trouble_foreign_title,
    loss: m.trouble_foreign_loss,
    remedy: m.trouble_foreign_remedy,
  }),
  too_many: pageOf({
    title: m.trouble_too_many_title,
    loss: m.trouble_too_many_loss,
    remedy: m.trouble_too_many_remedy,
  }),
  internal: pageOf({
    title: m.trouble_internal_title,
    loss: m.trouble_internal_loss,
    remedy: m.trouble_internal_remedy,
  }),
  unavailable: pageOf({
    title: m.trouble_unavailable_title,
    loss: m.trouble_unavailable_loss,
    remedy: m.trouble_unavailable_remedy,
  }),
};
