import { type Chance, chanceOf } from '../../world/chance.ts';
import { makePeople } from '../../world/people.ts';
import { type Picture, takePicture } from './camera.ts';
import { between, type Circumstances, type Condition, conditions, makeCircumstances } from './conditions.ts';
import { addGlare, damageSheet, invertSheet } from './harm.ts';
import { type Code, type Kind, kinds } from './kinds.ts';
import { makeOther, others } from './others.ts';
import { addSheet, makeGround, type Pose } from './scene.ts';
import { makeSheet, type Sheet } from './sheet.ts';

/** One picture to be made: its seed says everything else. */
export interface PicturePlan {
  readonly seed: number;
  /** The codes in it; empty where it shows something else. */
  readonly kinds: readonly Kind[];
  readonly condition: Condition;
  /** `clean`, or `several`, or `nothing`: what a report calls it. */
  readonly name: string;
}

const perCell = 3;
const groups = 40;
const empty = 60;

/** All pictures: every kind in every condition, several codes at once, and those without a code that anybody should read. */
export function planPictures(): readonly PicturePlan[] {
  const names = Object.keys(kinds) as Kind[];
  const single = conditions.flatMap((condition) =>
    names.flatMap((kind) =>
      Array.from({ length: perCell }, () => ({ kinds: [kind], condition, name: condition })),
    ),
  );
  const several = Array.from({ length: groups }, (_, n) => ({
    kinds: [names[n % 6] ?? 'slip', n % 2 === 0 ? 'tube-bars' : 'tube-matrix', 'slip'].slice(
      0,
      2 + (n % 2),
    ) as Kind[],
    condition: (['clean', 'tilted', 'noisy', 'pale'] as const)[n % 4] ?? 'clean',
    name: 'several',
  }));
  const nothing = Array.from({ length: empty }, (_, n) => ({
    kinds: [],
    condition: conditions[n % conditions.length] ?? 'clean',
    name: 'nothing',
  }));
  return [...single, ...several, ...nothing].map((plan, n) => ({ ...plan, seed: n + 1 }));
}

export interface ShotPicture {
  readonly picture: Picture;
  /** What is written in its codes. */
  readonly texts: readonly string[];
}

/** Makes the picture of a plan; the same one every time. */
export function makePicture(plan: PicturePlan): ShotPicture {
  const chance = chanceOf(plan.seed);
  const [person] = makePeople(1, plan.seed);
  if (!person) throw new Error('The world is empty.');
  const around = makeCircumstances(plan.condition, chance);
  const codes: Code[] = plan.kinds.map((kind) => kinds[kind](person, plan.seed, chance));
  const shown = codes.length > 0 ? codes : [makeOther(others[plan.seed % others.length] ?? 'text', chance)];
  const light = makeGround(around.width, around.height, chance);
  let pixels = 1;
  for (const [n, code] of shown.entries()) {
    const sheet = makeSheet(code, chance, shown.length > 1);
    pixels = pixelsOf(code, around, chance) * (shown.length > 1 ? 0.8 : 1);
    const pose = poseOf(sheet, pixels, around, placeOf(n, shown.length, around, chance), chance);
    if (around.damage > 0) damageSheet(sheet, around.damage, chance);
    if (around.isInverted) invertSheet(sheet);
    addSheet(light, sheet, pose);
    if (around.glare > 0) addGlare(light, sheet, pose, around.glare, chance);
  }
  const motion =
    around.motion > 0 ? { length: around.motion * pixels, angle: between(chance, 0, Math.PI) } : undefined;
  const blur = Math.max(0.45, around.blur * pixels);
  return {
    picture: takePicture(light, { ...around, blur, motion }, chance),
    texts: codes.map(({ text }) => text.normalize('NFC')),
  };
}

function pixelsOf(code: Code, { pixels }: Circumstances, chance: Chance): number {
  if ('factor' in pixels) return between(chance, ...code.pixels) * pixels.factor;
  // A bar is read along one line, so it stays legible at less.
  return code.carrier === 'tube' && code.printed.rows === 1 ? pixels.exact * 0.75 : pixels.exact;
}

/** People aim at the guide frame, roughly; several codes lie beside each other. */
function placeOf(
  n: number,
  count: number,
  { width, height }: Circumstances,
  chance: Chance,
): readonly [number, number] {
  const across = count === 1 ? 0 : (n - (count - 1) / 2) * (0.56 / (count - 1));
  const [x, y] = [0.5 + across + between(chance, -0.03, 0.03), 0.5 + between(chance, -0.06, 0.06)];
  return [x * width, y * height];
}

function poseOf(
  sheet: Sheet,
  pixels: number,
  around: Circumstances,
  [x, y]: readonly [number, number],
  chance: Chance,
): Pose {
  const { turn, tilt } = around;
  return { x, y, scale: pixels / sheet.perModule, turn, tilt, axis: between(chance, 0, Math.PI) };
}
