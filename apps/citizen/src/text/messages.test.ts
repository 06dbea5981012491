import { expect, test } from 'vitest';
import en from '../../messages/en.json' with { type: 'json' };
import vi from '../../messages/vi.json' with { type: 'json' };

test('every message is there in both languages, with the same placeholders', () => {
  expect(skeletonOf(en)).toEqual(skeletonOf(vi));
});

test('Vietnamese is composed', () => {
  expect(Object.values<string>(vi).filter((text) => text !== text.normalize('NFC'))).toEqual([]);
});

function skeletonOf(messages: Readonly<Record<string, string>>) {
  return Object.entries(messages).map(([id, text]) => [id, placeholdersOf(text)]);
}

function placeholdersOf(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}
