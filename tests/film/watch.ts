import type { Page } from '@playwright/test';
import { marker } from './marker.ts';

/** What a page saw and said while the film ran. Times in milliseconds of the page's own clock. */
export interface Watched {
  /** When each frame was first on the screen. */
  readonly shown: readonly (readonly [frame: number, at: number])[];
  readonly said: readonly (readonly [text: string, at: number])[];
  /** Lengths of the tasks over 50 ms. */
  readonly longTasks: readonly number[];
}

/** Watches from now on; the camera's picture must be on the page. */
export async function watchFilm(page: Page): Promise<() => Promise<Watched>> {
  await page.evaluate(watchHere, marker);
  return () => page.evaluate(() => Reflect.get(window, 'watched') as Watched);
}

/** In the page. Reads the squares in the corner of every presented frame. */
function watchHere({ square, bits }: typeof marker): void {
  const shown: [number, number][] = [];
  const said: [string, number][] = [];
  const longTasks: number[] = [];
  Reflect.set(window, 'watched', { shown, said, longTasks });
  const video = document.querySelector('video');
  if (!video) throw new Error('There is no picture.');
  const [width, height] = [square * (bits + 2), square];
  // Only the corner is copied: the page must not be kept busy that is measured.
  const light = new Uint8Array(width * height * 2);
  const readNumber = async (frame: VideoFrame): Promise<number | undefined> => {
    await frame.copyTo(light, { rect: { x: 0, y: 0, width, height } });
    frame.close();
    const isLight = (place: number) => (light[(height / 2) * width + place * square + square / 2] ?? 0) > 128;
    let number = 0;
    for (let place = 2; place < bits + 2; place += 1) number = number * 2 + (isLight(place) ? 1 : 0);
    return isLight(0) && !isLight(1) ? number : undefined;
  };
  const look = (_: number, { presentationTime }: VideoFrameCallbackMetadata) => {
    video.requestVideoFrameCallback(look);
    void readNumber(new VideoFrame(video)).then((number) => {
      if (number !== undefined && shown.at(-1)?.[0] !== number) shown.push([number, presentationTime]);
    });
  };
  video.requestVideoFrameCallback(look);
  let last = '';
  const listen = () => {
    const text = [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join(' ');
    if (text !== last && text.trim() !== '') said.push([text, performance.now()]);
    last = text;
  };
  new MutationObserver(listen).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
}
