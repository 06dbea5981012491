import type { OpenedReport, StandingReport } from '@mauxn/store';
import { renderPage } from '../page/document.tsx';
import { Mark } from '../page/mark.tsx';
import { Notice } from '../page/notice.tsx';
import { m } from '../paraglide/messages.js';
import type { Told } from '../text/locale.ts';
import type { TypedAnswer } from './answer.ts';
import { Details } from './details.tsx';
import { viewOf } from './view.ts';

/** Where an ambulance is called anywhere in the country. */
const emergencyNumber = '115';

/** The report that a right answer opened; `answer` lets it be shown again in another language. */
export function resultPage(report: OpenedReport, answer: TypedAnswer, told: Told): string {
  return renderPage({
    told,
    title: m.form_title({}, told),
    again: { ...answer },
    children: <Report report={report} told={told} />,
  });
}

function Report({ report, told }: { readonly report: OpenedReport; readonly told: Told }) {
  const { steps, danger } = viewOf(report);
  return (
    <>
      <h1>{m.result_title({}, told)}</h1>
      {!report.withdrawn && report.version > 1 && <Correction reason={report.reason} told={told} />}
      <Outcome report={report} told={told} />
      <h2>{m.next_title({}, told)}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step({}, told)}>{step({}, told)}</li>
        ))}
        {danger && (
          <li>
            <strong>
              {m.next_danger({}, told)} <a href={`tel:${emergencyNumber}`}>{emergencyNumber}</a>
            </strong>
          </li>
        )}
      </ul>
      <h2>{m.detail_title({}, told)}</h2>
      <Details report={report} told={told} />
      <p className="muted screen">
        {m.keep_print({}, told)} {m.keep_close({}, told)}
      </p>
      <p className="muted paper">{m.keep_newest({}, told)}</p>
    </>
  );
}

/** Whose result, the word with its shape, and what it means. */
function Outcome({ report, told }: { readonly report: OpenedReport; readonly told: Told }) {
  const { look, shape, word, meaning } = viewOf(report);
  return (
    <div className={`result ${look}`}>
      <div className="who">
        <strong lang="vi">{report.name}</strong>
        {report.birthYear ? m.result_born({ year: report.birthYear }, told) : m.result_born_unknown({}, told)}
      </div>
      <p className="outcome">
        <Mark shape={shape} />
        {word({}, told)}
      </p>
      {meaning.map((sentence) => (
        <p key={sentence({}, told)}>{sentence({}, told)}</p>
      ))}
    </div>
  );
}

/** The reason is as the laboratory wrote it. */
function Correction({ reason, told }: { readonly reason: StandingReport['reason']; readonly told: Told }) {
  return (
    <Notice tone="attention" title={m.corrected_title({}, told)}>
      <p>{m.corrected_replaces({}, told)}</p>
      {reason && (
        <p>
          {m.corrected_reason({}, told)} <span lang="vi">{reason}</span>
        </p>
      )}
    </Notice>
  );
}
