import { reportOutcomes } from '@mauxn/domain';
import type { OpenedReport, StandingReport } from '@mauxn/store';
import { describe, expect, test } from 'vitest';
import { startPage } from '../page/start.tsx';
import { troublePage } from '../page/trouble.tsx';
import { type Locale, locales } from '../text/locale.ts';
import { formPage } from './form-page.tsx';
import { resultPage } from './result-page.tsx';

const answer = { birthYear: '1985', last4: '1234' };
const negative: StandingReport = {
  withdrawn: false,
  outcome: 'negative',
  version: 1,
  reason: null,
  recallReason: null,
  method: 'rt-pcr',
  kind: 'single',
  name: 'Nguyễn Văn An',
  birthYear: '1985',
  sampledAt: new Date('2026-03-01T01:30:00Z'),
  siteName: 'Trạm y tế xã Mẫu',
  releasedAt: new Date('2026-03-02T02:00:00Z'),
  labName: 'CDC tỉnh Mẫu',
};
const corrected = { ...negative, version: 2, reason: 'Nhập nhầm giếng' };
const { name, birthYear, sampledAt, siteName } = negative;
const withdrawn: OpenedReport = { withdrawn: true, name, birthYear, sampledAt, siteName };

const troubles = ['not_found', 'unreadable', 'foreign', 'too_many', 'internal', 'unavailable'] as const;

/** Every page that there is, in one language. */
function pagesIn(locale: Locale): readonly string[] {
  const told = { locale };
  return [
    startPage(told),
    ...troubles.map((trouble) => troublePage(trouble, told)),
    formPage({ told }),
    formPage({ told, state: 'faulty', typed: answer, faults: { birthYear: 'format', last4: 'format' } }),
    formPage({ told, state: 'faulty', typed: answer, faults: { birthYear: 'impossible' } }),
    formPage({ told, state: 'refused', typed: answer }),
    formPage({ told, state: 'unavailable', typed: answer }),
    formPage({ told, slip: {} }),
    formPage({ told, state: 'faulty', typed: answer, slip: { typed: 'A-017', isFaulty: true } }),
    formPage({ told, state: 'refused', typed: answer, slip: { typed: '0AZ7K-9QXVT' } }),
    ...reportOutcomes.map((outcome) => resultPage({ ...negative, outcome }, answer, told)),
    resultPage({ ...corrected, kind: 'site-pool', method: 'rapid-antigen' }, answer, told),
    resultPage({ ...negative, birthYear: null, siteName: null }, answer, told),
    resultPage(withdrawn, answer, told),
  ];
}

describe.each(locales)('every page in %s', (locale) => {
  test.each(pagesIn(locale).map((html, place) => [place, html] as const))('page %i', (_place, html) => {
    expect(html.startsWith(`<!DOCTYPE html><html lang="${locale}">`)).toBe(true);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    // No script, no handler, nothing from elsewhere, no style that the policy forbids.
    expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=|src=|url\(|https?:/i);
    expect(html).toMatch(/<title>[^<]+ · Mẫu XN<\/title>/);
    expect(titleOf(html)).not.toMatch(/Nguyễn|An\b|1985|1234|tính|negative|positive/i);
    expect(html).not.toMatch(/undefined|null|\[object|NaN/);
  });
});

test('an English page is English but for what was written in Vietnamese', () => {
  for (const html of pagesIn('en')) {
    const said = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<(\w+)([^>]*) lang="vi"([^>]*)>.*?<\/\1>/gs, '')
      .replaceAll('Mẫu XN', '');
    expect(said).not.toMatch(/[ăâđêôơưĂÂĐÊÔƠƯ\u00e0-\u00ff\u1ea0-\u1ef9]/);
  }
});

test('the result page tells what was found, whose, when, where and by whom', () => {
  const html = resultPage(negative, answer, { locale: 'vi' });
  for (const fact of [
    'ÂM TÍNH',
    'Nguyễn Văn An',
    'Sinh năm 1985',
    '08:30 ngày 01/03/2026',
    'Trạm y tế xã Mẫu',
    'Realtime RT-PCR',
    'CDC tỉnh Mẫu',
    '09:00 ngày 02/03/2026',
  ])
    expect(html).toContain(fact);
  expect(html).not.toContain('đính chính');
});

test('a corrected result says so first, with the reason', () => {
  const html = resultPage(corrected, answer, { locale: 'vi' });
  const places = ['Kết quả này đã được đính chính', 'Nhập nhầm giếng', 'ÂM TÍNH'].map((text) =>
    html.indexOf(text),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a withdrawn report shows no outcome', () => {
  const html = resultPage(withdrawn, answer, { locale: 'vi' });
  expect(html).toContain('ĐÃ THU HỒI');
  expect(html).not.toMatch(/ÂM TÍNH|DƯƠNG TÍNH|LẤY LẠI MẪU/);
});

test('the language is switched without typing again on a result, and by a plain link elsewhere', () => {
  const result = resultPage(negative, answer, { locale: 'vi' });
  expect(result).toContain('<form action="?lang=en" method="post">');
  expect(result).toContain('<input type="hidden" name="last4" value="1234"/>');
  expect(formPage({ told: { locale: 'en' } })).toMatch(/href="\?lang=vi"/);
});

test('what was typed stays in the boxes, and each fault stands at its box', () => {
  const html = formPage({
    told: { locale: 'vi' },
    state: 'faulty',
    typed: { birthYear: '85', last4: '"><b>1' },
    faults: { birthYear: 'format', last4: 'format' },
  });
  expect(html).toMatch(/<input id="birthYear"[^>]* value="85"/);
  expect(html).toMatch(/<input id="last4"[^>]* value="&quot;&gt;&lt;b&gt;1"/);
  expect(html).toMatch(
    /<input id="last4"[^>]* aria-describedby="last4-error last4-hint" aria-invalid="true"/,
  );
  expect(html.match(/autofocus/gi)).toHaveLength(1);
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  "' onfocus='alert(1)' autofocus='",
  '<!--',
  '--><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
])('the hostile text %s is shown as text wherever it stands', (hostile) => {
  const report = { ...corrected, name: hostile, reason: hostile, siteName: hostile, labName: hostile };
  const plain = resultPage({ ...corrected, name: 'x', reason: 'x', siteName: 'x', labName: 'x' }, answer, {
    locale: 'vi',
  });
  const html = resultPage(report, answer, { locale: 'vi' });
  expect(tagsOf(html)).toEqual(tagsOf(plain));
  expect(html.replace(/<[^>]*>/g, ' ')).toContain(escaped(hostile));
});

function titleOf(html: string): string {
  return /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
}

function tagsOf(html: string): readonly string[] {
  return html.replace(/<style>.*?<\/style>/s, '').match(/<[^>]*>/g) ?? [];
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#x27;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
