import { expect, test } from 'vitest';
import { isQuickPattern } from './quick-pattern.ts';
import { defaultTubePattern } from './scan.ts';

test.each([
  defaultTubePattern.source,
  '^99[0-9]{8}$',
  '[A-Z]{2}[0-9]{6}',
  '^MX[0-9]{4,10}$',
  String.raw`(?:HN|HCM)-\d{2}-\d{4,6}(?:-[A-Z])?`,
  String.raw`[A-Z]+\d+`,
  String.raw`(\d{4}-){3}\d{4}`,
  String.raw`[(+*]{2}\(\d+\)`,
  '',
])('%s is quick', (source) => {
  expect(isQuickPattern(source)).toBe(true);
});

test.each([
  '([A-Z]+-?)+',
  '^([A-Z0-9]+)*$',
  String.raw`(\d|[0-9])+`,
  '(a*)*b',
  '((a?){20})+',
  '(?:x{1,3}y?){2,}',
  String.raw`(?<part>\w+\s?){5,}`,
  String.raw`\d*\d*\d*\d*\d*x`,
])('%s is not', (source) => {
  expect(isQuickPattern(source)).toBe(false);
});
