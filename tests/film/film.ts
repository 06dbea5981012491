import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Light, type Picture, takePicture } from '../bench/scan/camera.ts';
import { addSheet, makeGround } from '../bench/scan/scene.ts';
import { makeSheet, type Sheet } from '../bench/scan/sheet.ts';
import { type Chance, chanceOf } from '../world/chance.ts';
import { markFrame } from './marker.ts';
import { type FilmPlan, type FrameView, framesOf, viewAt } from './plan.ts';

export const size = { width: 1280, height: 720 } as const;

/** A film on disk that a browser plays as its camera. Frames count from 0; it begins anew at its end and whenever a camera is opened. */
export interface Film {
  readonly file: string;
  /** The first frame that shows the whole of each code, and the first one after it. */
  readonly showings: readonly { readonly full: number; readonly gone: number }[];
  readonly frames: number;
  remove(): void;
}

/** Makes a film; the same one for the same plan. One second takes about 30 MB. */
export function makeFilm(plan: FilmPlan): Film {
  const folder = mkdtempSync(join(tmpdir(), 'mauxn-film-'));
  const file = join(folder, 'camera.y4m');
  const frames = framesOf(plan);
  const draw = createPainter(plan);
  const out = openSync(file, 'w');
  try {
    const { width, height } = size;
    writeSync(out, `YUV4MPEG2 W${width} H${height} F${plan.framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
    const colours = Buffer.alloc((width * height) / 2, 128);
    for (let frame = 0; frame < frames; frame += 1) {
      const pixels = draw(viewAt(plan, frame));
      markFrame(pixels, width, frame);
      writeSync(out, 'FRAME\n');
      writeSync(out, narrowed(pixels));
      writeSync(out, colours);
    }
  } finally {
    closeSync(out);
  }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { file, frames, showings: draw.spans(frames), remove };
}

/** Video keeps its black and white a little inside of the range. */
function narrowed(pixels: Uint8ClampedArray): Buffer {
  return Buffer.from(pixels.map((value) => 16 + (value * 219) / 255));
}

/** Pictures that stand still differ only in their noise; so many are taken of each, in turn. */
const takes = 4;

function createPainter(plan: FilmPlan) {
  const chance = chanceOf(plan.seed);
  const ground = makeGround(size.width, size.height, chance);
  const sheets = plan.showings.map(({ code }) => makeSheet(code, chance, false));
  const stills = new Map<number, Picture[]>();
  const takeStill = (key: number, n: number, light: () => Light): Picture => {
    const taken = stills.get(key) ?? [];
    stills.set(key, taken);
    return (taken[n % takes] ??= take(light(), chance));
  };
  let n = 0;
  const paint = (view: FrameView | undefined): Uint8ClampedArray<ArrayBuffer> => {
    n += 1;
    if (!view) return takeStill(-1, n, () => ground).pixels.slice();
    const light = () => laid(plan, ground, sheets, view);
    return view.way < 1 ? take(light(), chance).pixels : takeStill(view.showing, n, light).pixels.slice();
  };
  return Object.assign(paint, { spans: (frames: number) => spansOf(plan, sheets, frames) });
}

function take(light: Light, chance: Chance): Picture {
  return takePicture(light, { blur: 0.5, motion: undefined, gain: 1, contrast: 1, noise: 4 }, chance);
}

function laid(plan: FilmPlan, ground: Light, sheets: readonly Sheet[], view: FrameView): Light {
  const light = { ...ground, values: ground.values.slice() };
  const [sheet, showing] = [sheets[view.showing], plan.showings[view.showing]];
  if (!sheet || !showing) throw new Error('There is nothing to show.');
  const scale = showing.pixels / sheet.perModule;
  addSheet(light, sheet, { x: xOf(view), y: size.height / 2, scale, turn: 0.05, tilt: 0, axis: 0 });
  return light;
}

/** From beyond the right edge to the middle of the guide frame. */
function xOf({ way }: FrameView): number {
  return size.width * (1.2 - 0.7 * way);
}

function spansOf(plan: FilmPlan, sheets: readonly Sheet[], frames: number) {
  const views = Array.from({ length: frames }, (_, frame) => viewAt(plan, frame));
  return plan.showings.map(({ pixels }, n) => {
    const sheet = sheets[n];
    const half = sheet ? ((sheet.code[0] / sheet.perModule / 2) * 1.1 + 4) * pixels : 0;
    const full = views.findIndex((view) => view?.showing === n && xOf(view) + half <= size.width);
    return { full, gone: views.findLastIndex((view) => view?.showing === n) + 1 };
  });
}
