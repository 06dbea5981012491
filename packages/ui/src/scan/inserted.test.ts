import { expect, test } from 'vitest';
import { createInsertionReader } from './inserted.ts';

test('text that a handheld writes is read, one by one or all at once, with its end', () => {
  const read = createInsertionReader();
  expect(['M', 'X'].flatMap((data) => read({ type: 'insertText', data }))).toEqual(['M', 'X']);
  expect(read({ type: 'insertText', data: '21\r\n' })).toEqual(['2', '1', 'Enter']);
  expect(read({ type: 'insertLineBreak', data: null })).toEqual(['Enter']);
});

test('a composition that only grows is text like any other', () => {
  const read = createInsertionReader();
  const typed = ['N', 'Ng', 'Ngu'].flatMap((data) => read({ type: 'insertCompositionText', data }));
  expect([...typed, ...read({ type: 'compositionend', data: 'Ngu' })]).toEqual(['N', 'g', 'u']);
});

test('a composition that changes what it wrote, or text taken back, is an input method at work', () => {
  const read = createInsertionReader();
  read({ type: 'insertCompositionText', data: 'De' });
  expect(read({ type: 'insertCompositionText', data: 'Dê' })).toEqual(['Process']);
  expect(read({ type: 'deleteContentBackward', data: null })).toEqual(['Process']);
  read({ type: 'compositionstart', data: '' });
  expect(read({ type: 'insertCompositionText', data: 'M' })).toEqual(['M']);
});
