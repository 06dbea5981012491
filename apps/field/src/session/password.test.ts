import { expect, test } from 'vitest';
import { passwordFault } from './password.ts';

test('a new password needs ten characters', () => {
  expect(passwordFault('first-password', 'ngắn quá', 'ngắn quá')).toBe('short');
  expect(passwordFault('first-password', 'mười ký tự', 'mười ký tự')).toBeUndefined();
});

test('the first password may not be kept', () => {
  expect(passwordFault('first-password', 'first-password', 'first-password')).toBe('same');
});

test('both new passwords have to be the same', () => {
  expect(passwordFault('first-password', 'một mật khẩu mới', 'một mật khẩu mớí')).toBe('differs');
});
