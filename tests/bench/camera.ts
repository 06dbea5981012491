import type { Page } from '@playwright/test';
import { Trouble } from '../../infra/trouble.ts';
import { chooseMode, setUpDevice } from '../e2e/journey/field.ts';
import { plugScanner } from '../e2e/scanner.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { codeOf } from '../film/code.ts';
import { type Film, makeFilm } from '../film/film.ts';
import type { FilmPlan, Showing } from '../film/plan.ts';
import { launchWithFilm, openCamera } from '../film/play.ts';
import { type Watched, watchFilm } from '../film/watch.ts';
import { startTestServer } from '../setup/server.ts';
import { chanceOf } from '../world/chance.ts';
import { makePeople } from '../world/people.ts';
import { tubeCode } from '../world/world.ts';
import type { Bench, BenchCall } from './bench.ts';
import { median, percentile, rounded } from './numbers.ts';
import type { Kind } from './scan/kinds.ts';

/** A film is played to the capture screen as its camera, and every code in it must be answered. */
export const cameraBench: Bench = {
  about:
    'from the first frame that shows a whole code to its feedback, in real Chromium with a film as its camera',
  run,
};

/** Each on a new device, so that the same film is new to it. */
const rounds = 3;
const people = makePeople(10, 21);
const chance = chanceOf(21);
/** As a camera gives them: a second of it takes 41 MB on disk. */
const rhythm = { framesPerSecond: 30, lead: 45, gap: 15, tail: 30, entering: 10, held: 25 };

function show(kind: Kind, place: number, pixels: number, n = 0): Showing {
  const person = people[place];
  if (!person) throw new Error('There are too few people.');
  return { code: codeOf(kind, person, n, chance), pixels };
}

/** Two tubes with their people: bars and a matrix, a card near and a card far away. */
const capturing: FilmPlan = {
  ...rhythm,
  seed: 1,
  showings: [
    show('tube-bars', 0, 2.4, 7000),
    show('citizen-card', 0, 3.4),
    show('tube-matrix', 1, 4, 7002),
    show('citizen-card', 1, 2.1),
  ],
};

/** Pixels per module of cards for one pool, further and further away. */
const distances = [2.1, 1.8, 1.6, 1.4, 1.2];
const receding: FilmPlan = {
  ...rhythm,
  seed: 2,
  showings: distances.map((pixels, n) => show('citizen-card', n + 2, pixels)),
};

async function run(call: BenchCall) {
  const server = await startTestServer({ careless: true });
  const stage = await openStage(server);
  try {
    const near = await playAll(stage, capturing, rounds, call);
    const far = await playAll(stage, receding, 1, call);
    const waits = near.flatMap((round) => round.waits);
    const read = waits.filter((wait) => wait !== undefined);
    if (read.length === 0) throw new Trouble('No code of the film was answered.');
    const unread = far[0]?.waits.indexOf(undefined) ?? 0;
    const smallest = distances[(unread < 0 ? distances.length : unread) - 1];
    return {
      appearances: waits.length,
      read: read.length,
      median_ms: rounded(median(read), 0),
      p95_ms: rounded(percentile(read, 0.95), 0),
      long_tasks: [...near, ...far].flatMap(({ longTasks }) => longTasks).length,
      smallest_px_per_module: smallest ?? null,
    };
  } finally {
    await stage.close();
    await server.stop();
  }
}

interface Round {
  /** Milliseconds until each code of the film was answered; undefined when it was not. */
  readonly waits: readonly (number | undefined)[];
  readonly longTasks: readonly number[];
}

async function playAll(stage: Stage, plan: FilmPlan, times: number, call: BenchCall): Promise<Round[]> {
  const film = makeFilm(plan);
  const done: Round[] = [];
  try {
    while (done.length < times) {
      if (call.signal.aborted) throw new Trouble('Interrupted.');
      const watched = await play(stage, film, plan);
      const waits = plan.showings.map((_, n) => waitOf(watched, film, plan, n));
      done.push({ waits, longTasks: watched.longTasks });
      const shown = waits.map((wait) => (wait === undefined ? 'unread' : `${rounded(wait, 0)} ms`));
      call.say(`${shown.join(', ')}; tasks over 50 ms: ${watched.longTasks.join(', ') || 'none'}`);
    }
  } finally {
    film.remove();
  }
  return done;
}

/** Plays the film once on a new device. */
async function play(stage: Stage, film: Film, plan: FilmPlan): Promise<Watched> {
  const browser = await launchWithFilm(film);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
    await stage.cable.plug();
    await setUpDevice(page, stage);
    // What this device saves stays on it, or the tubes would be used ones on the next.
    await stage.cable.unplug();
    await (plan === capturing ? chooseMode(page, /^Mẫu đơn/) : openPool(page));
    await openCamera(page);
    const read = await watchFilm(page);
    await page.waitForTimeout((film.frames / plan.framesPerSecond) * 1000);
    const watched = await read();
    if (watched.shown.length < film.frames / 3) throw new Trouble('The film hardly ran.');
    return watched;
  } finally {
    await browser.close();
  }
}

async function openPool(page: Page): Promise<void> {
  await chooseMode(page, /^Mẫu gộp/);
  await (await plugScanner(page)).scan(tubeCode(7999));
  await page.getByRole('alert').filter({ hasText: 'Đã mở ống' }).waitFor({ state: 'attached' });
}

/** Milliseconds from the frame that first showed all of a code until it was said to be taken. */
function waitOf({ shown, said }: Watched, film: Film, plan: FilmPlan, n: number): number | undefined {
  const showing = film.showings[n];
  if (!showing) return undefined;
  const firstOf = (frame: number) => shown.find(([number]) => number >= frame && number < showing.gone)?.[1];
  const [entered, full] = [firstOf(showing.full - plan.entering), firstOf(showing.full)];
  if (entered === undefined || full === undefined) return undefined;
  const end = shown.find(([number]) => number >= showing.gone + plan.gap)?.[1] ?? Infinity;
  const answer = said.find(([text, at]) => taken.test(text) && at > entered && at < end);
  return answer && answer[1] - full;
}

const taken = /^Đã (mở ống|lưu|thêm)/u;
