import { m } from '../paraglide/messages.js';
import { renderPage } from './document.tsx';
import { once } from './once.ts';

/** For who comes without a link: what this is and how a result is got. */
export const startPage = once((told) =>
  renderPage({
    told,
    title: m.start_title({}, told),
    children: (
      <>
        <h1>{m.start_title({}, told)}</h1>
        <p>{m.start_what({}, told)}</p>
        <h2>{m.start_how_title({}, told)}</h2>
        <ol>
          <li>{m.start_how_message({}, told)}</li>
          <li>{m.start_how_answer({}, told)}</li>
          <li>{m.start_how_read({}, told)}</li>
        </ol>
        <p>
          <a href="/phieu">{m.start_slip({}, told)}</a>
        </p>
        <h2>{m.start_lost_title({}, told)}</h2>
        <p>{m.start_lost_ask({}, told)}</p>
        <p className="muted">{m.start_lost_search({}, told)}</p>
      </>
    ),
  }),
);
