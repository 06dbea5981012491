import { expect, test } from 'vitest';
import {
  findRemembered,
  type RememberedCamera,
  readRememberedCamera,
  rememberCamera,
} from './remembered-camera.ts';

const chosen: RememberedCamera = { deviceId: 'b', label: 'Back Camera', facing: 'environment', zoom: 2 };

function storeWith(text: string | null) {
  const kept = { text };
  return { getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value) };
}

test('a camera is found by its id, else by its name', () => {
  const front = { deviceId: 'a', label: 'Front Camera' };
  expect(findRemembered([front, { deviceId: 'b', label: '' }], chosen)).toBe('b');
  expect(findRemembered([front, { deviceId: 'new', label: 'Back Camera' }], chosen)).toBe('new');
  expect(findRemembered([front], chosen)).toBeUndefined();
  expect(findRemembered([{ deviceId: 'x', label: '' }], { ...chosen, label: '' })).toBeUndefined();
});

test('what was kept is read again; anything else is forgotten without a word', () => {
  const store = storeWith(null);
  expect(readRememberedCamera(store)).toBeUndefined();
  rememberCamera(store, chosen);
  expect(readRememberedCamera(store)).toEqual(chosen);
  for (const odd of ['b', '[]', '{"deviceId":1}', '"b"'])
    expect(readRememberedCamera(storeWith(odd))).toBeUndefined();
  expect(readRememberedCamera(storeWith(JSON.stringify({ ...chosen, zoom: 'x' })))?.zoom).toBeUndefined();
});

test('a full storage only forgets', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => rememberCamera(full, chosen)).not.toThrow();
});
