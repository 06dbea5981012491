import type { OpenedReport } from '@mauxn/store';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import type { Told } from '../text/locale.ts';
import { formatMoment } from '../text/moment.ts';
import { kindName, methodName } from './view.ts';

interface DetailsProps {
  readonly report: OpenedReport;
  readonly told: Told;
}

/** When, where and how: what somebody asks about who is shown the page. */
export function Details({ report, told }: DetailsProps) {
  return (
    <dl>
      <Detail term={m.detail_sampled_at({}, told)}>{formatMoment(report.sampledAt, told)}</Detail>
      {report.siteName && (
        <Detail term={m.detail_site({}, told)}>
          <span lang="vi">{report.siteName}</span>
        </Detail>
      )}
      {!report.withdrawn && (
        <>
          <Detail term={m.detail_kind({}, told)}>{kindName[report.kind]({}, told)}</Detail>
          <Detail term={m.detail_method({}, told)}>{methodName[report.method]({}, told)}</Detail>
          <Detail term={m.detail_lab({}, told)}>
            <span lang="vi">{report.labName}</span>
          </Detail>
          <Detail term={m.detail_released_at({}, told)}>{formatMoment(report.releasedAt, told)}</Detail>
          {report.version > 1 && <Detail term={m.detail_version({}, told)}>{report.version}</Detail>}
        </>
      )}
    </dl>
  );
}

function Detail({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
