import type { Chance } from '../../world/chance.ts';
import type { Light } from './camera.ts';
import { between } from './conditions.ts';
import { fill, type Sheet } from './sheet.ts';

/** How a sheet is held before the camera. */
export interface Pose {
  /** Where the middle of its code is seen, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Pixels for a texel in the middle of the code. */
  readonly scale: number;
  /** Radians: turned in the picture, tilted away from the camera, and around which line. */
  readonly turn: number;
  readonly tilt: number;
  readonly axis: number;
}

/** A point of the picture to a point of the sheet: u = (a·x + b·y + c) / depth, v = (d·x + e·y + f) / depth, depth = g·x + h·y + i. */
type Projection = Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i', number>>;

/** A table top with things on it: what lies behind every sheet. */
export function makeGround(width: number, height: number, chance: Chance): Light {
  const values = new Float32Array(width * height);
  const tone = 0.08 + chance.below(40) / 100;
  const grain = 20 + chance.below(60);
  const rough = Float32Array.from({ length: 4096 }, () => chance.below(1000) / 1000);
  const bend = Float32Array.from({ length: width }, (_, x) => 8 * Math.sin(x / 170));
  const wood = Float32Array.from({ length: height + 20 }, (_, y) => Math.sin(y / grain));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const line = wood[Math.floor(y + 8 + (bend[x] as number))] as number;
      const speck = rough[(y * 97 + (x >> 2) * 31) & 4095] as number;
      values[y * width + x] = tone * (0.8 + 0.15 * line + 0.2 * speck);
    }
  }
  const ground = { width, height, light: values };
  for (let n = chance.below(12); n > 0; n -= 1) {
    const [w, h] = [chance.below(width / 3), chance.below(height / 3)];
    fill(ground, chance.below(width), chance.below(height), w, h, between(chance, 0.03, 0.8));
  }
  return { width, height, values };
}

/** Lays the sheet over what is there already. */
export function addSheet(light: Light, sheet: Sheet, pose: Pose): void {
  const { width, values } = light;
  const projection = projectionOf(sheet, pose, width);
  const box = boxOf(sheet, pose, light);
  // The light of a pixel is the mean over its area; print far away needs more points for that.
  const samples = pose.scale > 0.5 ? 2 : 3;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const behind = values[y * width + x] as number;
      let sum = 0;
      for (let n = 0.5; n < samples; n += 1) {
        for (let m = 0.5; m < samples; m += 1) {
          sum += lightAt(sheet, projection, x + n / samples, y + m / samples, behind);
        }
      }
      values[y * width + x] = sum / (samples * samples);
    }
  }
}

function lightAt(sheet: Sheet, to: Projection, x: number, y: number, behind: number): number {
  const depth = to.g * x + to.h * y + to.i;
  const u = (to.a * x + to.b * y + to.c) / depth;
  let v = (to.d * x + to.e * y + to.f) / depth;
  let shade = 1;
  if (sheet.radius !== undefined) {
    // Around a tube: what turns away is narrower and darker.
    const share = (v - sheet.middle[1]) / sheet.radius;
    if (Math.abs(share) >= 1) return behind;
    v = sheet.middle[1] + Math.asin(share) * sheet.radius;
    shade = 0.25 + 0.75 * Math.sqrt(1 - share * share);
  }
  if (u < 0 || v < 0 || u >= sheet.width || v >= sheet.height) return behind;
  return shade * (sheet.light[Math.floor(v) * sheet.width + Math.floor(u)] as number);
}

/** A camera whose picture is about as wide as what it sees is far, as phones and tablets have. */
function projectionOf(sheet: Sheet, { x, y, scale, turn, tilt, axis }: Pose, width: number): Projection {
  const focal = width * 0.95;
  const distance = focal / scale;
  // Columns of the turn, then of the tilt around a line in the sheet.
  const [ct, st, ca, sa, cb, sb] = [turn, axis, tilt].flatMap((angle) => [
    Math.cos(angle),
    Math.sin(angle),
  ]) as [number, number, number, number, number, number];
  const tilted = [
    [ca * ca + sa * sa * cb, ca * sa * (1 - cb)],
    [ca * sa * (1 - cb), sa * sa + ca * ca * cb],
    [-sa * sb, ca * sb],
  ] as const;
  const columns = tilted.map(([p, q]) => [p * ct + q * st, q * ct - p * st] as const);
  const [[xu, xv], [yu, yv], [zu, zv]] = columns as [Pair, Pair, Pair];
  const [mu, mv] = sheet.middle;
  const forward = [
    [focal * xu + x * zu, focal * xv + x * zv, x * distance],
    [focal * yu + y * zu, focal * yv + y * zv, y * distance],
    [zu, zv, distance],
  ] as const;
  const moved = forward.map(([p, q, r]) => [p, q, r - p * mu - q * mv] as const);
  return inverse(moved.flat());
}

type Pair = readonly [number, number];

function inverse(matrix: readonly number[]): Projection {
  const [a, b, c, d, e, f, g, h, i] = matrix as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    a: e * i - f * h,
    b: c * h - b * i,
    c: b * f - c * e,
    d: f * g - d * i,
    e: a * i - c * g,
    f: c * d - a * f,
    g: d * h - e * g,
    h: b * g - a * h,
    i: a * e - b * d,
  };
}

/** A square that holds the sheet however it is turned; nearer parts of a tilted one are seen larger. */
function boxOf(sheet: Sheet, { x, y, scale, tilt }: Pose, { width, height }: Light) {
  const reach = Math.max(
    ...[0, sheet.width].flatMap((u) =>
      [0, sheet.height].map((v) => Math.hypot(u - sheet.middle[0], v - sheet.middle[1])),
    ),
  );
  const far = reach * scale * (1 + 1.5 * Math.sin(Math.abs(tilt)));
  return {
    left: Math.max(0, Math.floor(x - far)),
    right: Math.min(width, Math.ceil(x + far)),
    top: Math.max(0, Math.floor(y - far)),
    bottom: Math.min(height, Math.ceil(y + far)),
  };
}
