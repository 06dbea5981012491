import { defaultTubePattern } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { judgeText } from './judge-text.ts';

const judge = (text: string) => judgeText(text, defaultTubePattern);

test('what ends with its Enter: tubes, people, commands', () => {
  for (const text of [
    'MX210001',
    '9900000001',
    'MXN1:C:FINISH',
    '099090000001||Trần Thị Mẫu|03021990|Nữ|Số 1, Phường Mẫu|20052022',
    '099090000001|NGUYEN VAN THU|1990-01-02|0|160000000000000001|<1<00<<0900000001',
    '******000001|NGUYEN VAN THU|1990-**-**|0|160000000000000001|<1<00<<0900000001',
  ]) {
    expect([text, judge(text)]).toEqual([text, 'whole']);
  }
});

test('what can stand alone but may go on: an ID number, a code without its phone, a foreign code', () => {
  for (const text of [
    '099090000001',
    '099000001',
    '099090000001|NGUYEN VAN THU|1990-01-02|0|160000000000000001|<1<00<<',
    'https://example.org/a',
  ]) {
    expect([text, judge(text)]).toEqual([text, 'doubtful']);
  }
});

test('what is nothing by itself', () => {
  for (const text of [
    '',
    '099090000001||Trần Thị Mẫu|0302',
    '099090000001|NGUYEN VAN THU|1990-01-02|0|160000000000000001|<1<00<<09000',
    'vneid~9f3a',
  ]) {
    expect([text, judge(text)]).toEqual([text, 'part']);
  }
});
