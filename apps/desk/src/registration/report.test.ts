import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reportOn } from './report.ts';
import { workbook } from './test-workbook.ts';

const today = '2026-11-25';
const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string | Uint8Array, name = 'danh-sach.csv') {
  const report = reportOn(name, typeof text === 'string' ? bytes(text) : text, today);
  return report.ok ? report.value : report.error;
}

function people(text: string | Uint8Array, name?: string) {
  const report = read(text, name);
  return typeof report === 'string' ? report : report.good.map(({ person }) => person);
}

function faults(text: string) {
  const report = read(text);
  return typeof report === 'string'
    ? report
    : report.bad.map(({ line, faults: of, sameAs }) => [line, sameAs ?? of.map(({ cause }) => cause).join()]);
}

const heading = 'STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD/CMND,Điện thoại,Địa chỉ,Đơn vị/Nhóm,Ghi chú';
const lan = {
  name: 'Nguyễn Thị Lan',
  birth: '1990-01-02',
  sex: 'female',
  idNumber: '099190000001',
  phone: '0900000001',
  address: 'Thôn Mẫu, Xã Mẫu',
  group: 'Tổ may 3',
};
const row = '1,Nguyễn Thị Lan,02/01/1990,Nữ,099190000001,0900000001,"Thôn Mẫu, Xã Mẫu",Tổ may 3,';

test('a list with Vietnamese headings, with and without the mark at the beginning of the file', () => {
  expect(people(`${heading}\n${row}\n`)).toEqual([lan]);
  expect(people(`\ufeff${heading}\r\n${row}\r\n`)).toEqual([lan]);
});

test('semicolons and tabs as Excel writes them, columns in any order, a title above', () => {
  const lines =
    'DANH SÁCH NGƯỜI LAO ĐỘNG\nNgày 25/11/2026\nSĐT;Đơn vị;HỌ TÊN;Năm sinh\n0900000001;Tổ 1;Lê Thử;1985\n';
  const thu = { name: 'Lê Thử', birth: '1985', phone: '0900000001', group: 'Tổ 1' };
  expect(people(lines)).toEqual([thu]);
  expect(people(lines.replaceAll(';', '\t'), 'a.txt')).toEqual([thu]);
});

test('UTF-16 as Excel’s Unicode text is, and decomposed letters', () => {
  const text = `\ufeffHọ và tên\tNăm sinh\nLê Thử\t1985\n`;
  const wide = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
  expect(people(wide, 'a.txt')).toEqual([{ name: 'Lê Thử', birth: '1985' }]);
  expect(people('Họ và tên,Năm sinh\nLê Thử,1985'.normalize('NFD'))).toEqual([
    { name: 'Lê Thử', birth: '1985' },
  ]);
});

test('an old code page is refused as a whole, for its Vietnamese would come out wrong', () => {
  expect(read(new Uint8Array([...bytes('Ho va ten\nL'), 0xea, 0x20, 0x54]))).toBe('encoding');
});

test('what spreadsheets do to numbers is put right and said', () => {
  const report = read(
    `${heading}\n1,Lê Thử,32875,,99090000001,900000001,,,\n2,Vũ Mẫu,1990,,12345678,84900000002,,,`,
  );
  expect(report).toMatchObject({
    good: [
      {
        line: 2,
        mended: true,
        person: { birth: '1990-01-02', idNumber: '099090000001', phone: '0900000001' },
      },
      { line: 3, mended: true, person: { birth: '1990', idNumber: '012345678', phone: '0900000002' } },
    ],
  });
});

test('an empty cell is no value, and neither are the words for nothing', () => {
  expect(people(`${heading}\n1,Lê Thử,,,-,không có,,Không,`)).toEqual([{ name: 'Lê Thử' }]);
});

test('good rows stay good beside bad ones, and each bad one has its line and cause', () => {
  const lines = [
    heading,
    row,
    '2,,1990,,,0900000002,,,',
    '3,Lê Th?,1990,,,,,,',
    '4,Lê Mẫu,31/02/1990,,,,,,',
    '5,Lê Mẫu,2/1/90,,,,,,',
    '6,Lê Mẫu,01/01/2030,,,,,,',
    '7,Lê Mẫu,1990,Khác,,,,,',
    '8,Lê Mẫu,1990,,9.9E+10,,,,',
    '9,Lê Mẫu,1990,,,hỏi tổ trưởng,,,',
    '10,NGUYEN THI LAN,1990,,099190000001,,,,',
    '11,Lê Tốt,1990,,,,,,',
  ];
  expect(faults(lines.join('\n'))).toEqual([
    [3, 'name-missing'],
    [4, 'name-odd'],
    [5, 'birth-impossible'],
    [6, 'birth-format'],
    [7, 'birth-future'],
    [8, 'sex-odd'],
    [9, 'id-rounded'],
    [10, 'phone-format'],
    [11, 2],
  ]);
  expect(people(lines.join('\n'))).toHaveLength(2);
});

test('years in columns of men and women, names in two columns, a line of column numbers and a signature below', () => {
  const lines = [
    'TT,Họ và tên đệm,Tên,Năm sinh,,Điện thoại',
    ',,,Nam,Nữ,',
    '1,2,3,4,5,6',
    '1,Nguyễn Văn,Thử,1990,,0900000001',
    '2,Lê Thị,Mẫu,,1985,',
    ',,,,,Người lập danh sách',
  ];
  expect(people(lines.join('\n'))).toEqual([
    { name: 'Nguyễn Văn Thử', birth: '1990', sex: 'male', phone: '0900000001' },
    { name: 'Lê Thị Mẫu', birth: '1985', sex: 'female' },
  ]);
  expect(faults(lines.join('\n'))).toEqual([]);
});

test('a quoted cell over two lines moves the numbers of the lines after it', () => {
  expect(faults('Họ và tên,Địa chỉ\nLê Thử,"Thôn 1\nXã Mẫu"\n?,Thôn 2')).toEqual([[4, 'name-odd']]);
});

test('an XLSX file: shared and formatted texts, days, years, numbers without their zeros, gaps', () => {
  const file = workbook([
    ['Công ty A & B'],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Điện thoại', 'Tổ'],
    [1, 'Nguyễn Văn Thử', { day: 32875 }, 99090000001, 900000001, 'Tổ 1'],
    [2, 'Lê Thị Mẫu', { day: 1985 }, null, null, 'Tổ 2'],
    [],
    [3, 'Vũ Mẫu', 'không rõ', null, null, null],
  ]);
  expect(people(file, 'a.xlsx')).toEqual([
    {
      name: 'Nguyễn Văn Thử',
      birth: '1990-01-02',
      idNumber: '099090000001',
      phone: '0900000001',
      group: 'Tổ 1',
    },
    { name: 'Lê Thị Mẫu', birth: '1985', group: 'Tổ 2' },
  ]);
  expect(read(file, 'a.xlsx')).toMatchObject({ bad: [{ line: 6, name: 'Vũ Mẫu' }] });
});

test('what is no list says what it is instead', () => {
  expect(read('xin chào', 'a.pdf')).toBe('kind');
  expect(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xls')).toBe('old-excel');
  expect(read(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'a.xlsx')).toBe('broken');
  expect(read(zipSync({ 'a.txt': new Uint8Array(3) }), 'a.xlsx')).toBe('broken');
  expect(read('')).toBe('empty');
  expect(read(heading)).toBe('empty');
  expect(read('a,b\n1,2\n')).toBe('no-headings');
  expect(read(new Uint8Array(8_000_001))).toBe('size');
  expect(read(`Họ và tên\n${'Lê Thử\n'.repeat(20_001)}`)).toBe('too-many');
});

test('a file that unpacks to far more than any list stops before the memory is full', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(61_000_000) }, { level: 1 });
  expect(bomb.length).toBeLessThan(8_000_000);
  expect(read(bomb, 'a.xlsx')).toBe('size');
});
