import { defaultTubePattern, readScan } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from '../../apps/field/src/capture/machine.ts';
import { judgeText } from '../../apps/field/src/capture/source/judge-text.ts';
import { type CaptureEvent, type CaptureState, startCapture } from '../../apps/field/src/capture/state.ts';
import { context } from '../../apps/field/src/capture/test-capture.ts';
import { say } from '../../apps/field/src/capture/text/feedback.ts';
import { askTexts } from '../../apps/field/src/capture/text/questions.ts';
import { hostilePayloads } from './hostile.ts';

/** The screen on a device where every effect succeeds at once; answers every text that it would show. */
function startScreen() {
  let state: CaptureState = startCapture('site-pool');
  const texts: string[] = [];
  const take = (event: CaptureEvent): void => {
    const next = step(context, state, event);
    state = next.state;
    if (next.feedback) {
      const { title, detail = '', code = '', doubts = [] } = say(next.feedback, 1);
      texts.push(title, detail, code, ...doubts);
    }
    if (state.question) texts.push(askTexts(state.question, state, '').ask);
    if (next.effect?.type === 'check-code')
      take({ type: 'code-checked', code: next.effect.code, use: undefined });
    if (next.effect?.type === 'record') {
      take({ type: 'saved', code: next.effect.tube.code, people: next.effect.tube.people });
    }
  };
  return { take, texts, state: () => state };
}

const patterns = [
  defaultTubePattern,
  /^99[0-9]{8}$/u,
  /[A-Z]{2}[0-9]{6}/u,
  /^([A-Z0-9]+-?)+$/u,
  /(\d|[0-9])+X/gu,
];

test('ten thousand hostile payloads go through the whole screen: nothing throws, every text can be shown and stored', () => {
  const screen = startScreen();
  const seen = new Map<string, number>();
  for (const [n, payload] of hostilePayloads(10_000, 20_261_125).entries()) {
    const pattern = patterns[n % patterns.length] ?? defaultTubePattern;
    const scan = readScan(payload, pattern);
    seen.set(scan.kind, (seen.get(scan.kind) ?? 0) + 1);
    expect(['whole', 'doubtful', 'part']).toContain(judgeText(payload, pattern));
    screen.take({ type: 'scan', scan });
    if (screen.state().question) screen.take({ type: n % 2 === 0 ? 'confirm' : 'dismiss' });
  }
  const bad = screen.texts.filter((text) => !text.isWellFormed() || /[\p{Cc}\p{Bidi_Control}]/u.test(text));
  expect(bad).toEqual([]);
  expect(JSON.stringify(screen.state()).isWellFormed()).toBe(true);
  // The generator must reach the interesting places, otherwise the test proves nothing.
  for (const kind of ['tube', 'person', 'wrong-kind', 'damaged', 'opaque'])
    expect([kind, (seen.get(kind) ?? 0) > 50]).toEqual([kind, true]);
});
