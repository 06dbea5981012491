import { type Command, commands, formatOwnCode } from '@mauxn/domain';
import { type PayloadFormat, payloadOf } from './payloads.ts';
import { makePeople } from './people.ts';
import { barcodeSvg, qrSvg } from './print.ts';
import { tubeCode } from './world.ts';

/** A page to print or to hold before a camera: tubes, people with every kind of code, commands, and codes shown by mistake. */
export function makeSheet(): { readonly html: string; readonly css: string } {
  return { html: page(), css };
}

const tubes = 24;
const people = 28;
const formats = Object.keys(payloadOf) as PayloadFormat[];

const formatName = {
  'cccd-7': 'CCCD gắn chip',
  'can-cuoc-11': 'Căn cước 2024',
  unified: 'PC-Covid · Bluezone · Sổ sức khỏe',
  'unified-masked': 'PC-Covid, số bị che',
  'unified-by-proxy': 'PC-Covid, khai hộ',
  'bhyt-old': 'Thẻ BHYT cũ',
  'bhyt-new': 'Thẻ BHYT mới · VssID',
} as const satisfies Record<PayloadFormat, string>;

const commandName = {
  finish: 'Xong ống',
  cancel: 'Hủy',
  next: 'Ống tiếp theo',
  negative: 'Âm tính',
  positive: 'Dương tính',
  invalid: 'Không hợp lệ',
  undo: 'Hoàn tác',
  'has-app': 'Có ứng dụng',
  installed: 'Đã giúp cài',
  declared: 'Đã khai báo',
  cannot: 'Không dùng được',
} as const satisfies Record<Command, string>;

const mistakes = [
  ['Hộ chiếu vắc-xin', 'HC1:NCFOXN%TS3DHPVO13J0000000000'],
  ['Mã địa điểm', 'https://qr.pccovid.gov.vn/0123456789'],
  ['Mã chuyển tiền', '00020101021138570010A00000072701270006970436'],
] as const;

function page(): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mẫu XN · Mã để thử</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/codes.css">
</head>
<body>
<h1>Mã để thử</h1>
<p>Mọi người và mọi số trên trang này đều không có thật. Quét mã ống trước, rồi quét mã của từng người.</p>
${section('Ống mẫu', 'tubes', tubeCards())}
${section('Người được lấy mẫu', 'people', peopleCards())}
${section('Thẻ lệnh', 'commands', commandCards())}
${section(
  'Mã đưa nhầm',
  'people',
  mistakes.map(([name, text]) => card(qrSvg(text), name, '')),
)}
</body>
</html>
`;
}

function tubeCards(): string[] {
  return Array.from({ length: tubes }, (_, n) => card(barcodeSvg(tubeCode(n)), '', ''));
}

function peopleCards(): string[] {
  return makePeople(people).map((person, n) => {
    const format = formats[n % formats.length] ?? 'cccd-7';
    const [year] = person.birth.split('-');
    return card(qrSvg(payloadOf[format](person)), `${person.name}, ${year}`, formatName[format]);
  });
}

function commandCards(): string[] {
  return commands.map((command) =>
    card(qrSvg(formatOwnCode({ kind: 'command', command })), commandName[command], ''),
  );
}

function section(title: string, kind: string, cards: readonly string[]): string {
  return `<section class="${kind}"><h2>${title}</h2><ul>${cards.join('\n')}</ul></section>`;
}

/** Names of the world hold no character that HTML minds. */
function card(svg: string, name: string, note: string): string {
  const words = [name && `<strong>${name}</strong>`, note && `<span>${note}</span>`].filter(Boolean).join('');
  return `<li>${svg}${words}</li>`;
}

const css = `
body { max-width: 1100px; margin: 24px auto; padding: 0 16px; font: 16px/1.5 system-ui, sans-serif; color: #14181f; background: #fff; }
h1 { font-size: 28px; margin: 0 0 8px; }
h2 { font-size: 22px; margin: 32px 0 12px; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
li { display: grid; gap: 4px; align-content: start; justify-items: center; padding: 16px; text-align: center; border: 1px solid #d3d8df; border-radius: 8px; break-inside: avoid; }
svg { width: 100%; height: auto; }
.tubes svg { max-width: 170px; }
strong { font-weight: 600; }
span { color: #454d5a; }
@media print { body { margin: 0; max-width: none; } .people, .commands { break-before: page; } }
`;
