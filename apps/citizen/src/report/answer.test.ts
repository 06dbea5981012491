import { expect, test } from 'vitest';
import { checkAnswer, readTyped } from './answer.ts';

test.each([
  ['as asked', '1985', '1234', { birthYear: '1985', last4: '1234' }],
  ['digits left out', '1985', '', { birthYear: '1985', last4: '' }],
  ['spaces around and between', ' 1985 ', '12 34', { birthYear: '1985', last4: '1234' }],
  ['full-width digits', '１９８５', '１２３４', { birthYear: '1985', last4: '1234' }],
  ['small letters of a passport', '1985', '0t4k', { birthYear: '1985', last4: '0T4K' }],
  ['a whole paper number', '1985', '099 085 001234', { birthYear: '1985', last4: '1234' }],
  ['a whole phone number', '1985', '0900.000.056', { birthYear: '1985', last4: '0056' }],
  ['leading zeros stay', '2000', '0007', { birthYear: '2000', last4: '0007' }],
  ['a child of this year', '2026', '', { birthYear: '2026', last4: '' }],
])('%s', (_what, birthYear, last4, answer) => {
  expect(checkAnswer({ birthYear, last4 }, 2026)).toEqual({ ok: true, answer });
});

test.each([
  ['nothing', '', '', { birthYear: 'format' }],
  ['two digits of the year', '85', '1234', { birthYear: 'format' }],
  ['letters in the year', '19b5', '1234', { birthYear: 'format' }],
  ['a whole date', '12/03/1985', '1234', { birthYear: 'format' }],
  ['a year to come', '2027', '1234', { birthYear: 'impossible' }],
  ['a year of a typing slip', '0985', '1234', { birthYear: 'impossible' }],
  ['three digits', '1985', '123', { last4: 'format' }],
  ['five digits', '1985', '12345', { last4: 'format' }],
  ['marks', '1985', '12*4', { last4: 'format' }],
  ['both', '1', '1', { birthYear: 'format', last4: 'format' }],
])('%s is a slip', (_what, birthYear, last4, faults) => {
  expect(checkAnswer({ birthYear, last4 }, 2026)).toEqual({ ok: false, faults });
});

test.each([
  ['no body', undefined],
  ['a text', 'birthYear=1985'],
  ['a list', ['1985']],
  ['fields twice', { birthYear: ['1985', '1986'], last4: ['1', '2'] }],
  ['other fields', { __proto__: { birthYear: '1985' }, year: '1985' }],
])('%s is read as empty boxes', (_what, body) => {
  expect(readTyped(body)).toEqual({ birthYear: '', last4: '' });
});

test('what was typed is kept as text of limited length', () => {
  const typed = readTyped({ birthYear: ' <b>19\u000085 ', last4: '🦠'.repeat(100) });
  expect(typed.birthYear).toBe('<b>19');
  expect(typed.last4).toHaveLength(40);
});
