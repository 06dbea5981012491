import type { Chance } from '../../world/chance.ts';
import type { Light } from './camera.ts';
import { between } from './conditions.ts';
import type { Pose } from './scene.ts';
import { fill, type Sheet } from './sheet.ts';

/** Scratches to the white ground and stains of dirt, until this share of the code is covered. */
export function damageSheet(sheet: Sheet, share: number, chance: Chance): void {
  const [width, height] = sheet.code;
  const [left, top] = [sheet.middle[0] - width / 2, sheet.middle[1] - height / 2];
  let left_over = share * width * height;
  while (left_over > 0) {
    const isStain = chance.below(3) === 0;
    const area = isStain ? stain(sheet, left, top, left_over, chance) : scratch(sheet, left, top, chance);
    left_over -= Math.max(1, area);
  }
}

function stain(sheet: Sheet, left: number, top: number, wanted: number, chance: Chance): number {
  const [width, height] = sheet.code;
  const radius = Math.min(Math.sqrt(wanted / Math.PI), between(chance, 1, 3) * sheet.perModule);
  const [x, y] = [left + between(chance, 0, width), top + between(chance, 0, height)];
  const tone = between(chance, 0.03, 0.3);
  for (let row = -radius; row <= radius; row += 1) {
    const half = Math.sqrt(radius * radius - row * row);
    fill(sheet, x - half, y + row, 2 * half, 1, tone);
  }
  return Math.PI * radius * radius;
}

function scratch(sheet: Sheet, left: number, top: number, chance: Chance): number {
  const [width, height] = sheet.code;
  const length = between(chance, 0.2, 0.8) * Math.max(width, height);
  const thick = between(chance, 0.3, 0.9) * sheet.perModule;
  const angle = between(chance, 0, Math.PI);
  const [x, y] = [left + between(chance, 0, width), top + between(chance, 0, height)];
  let inside = 0;
  for (let step = -length / 2; step < length / 2; step += 1) {
    const [u, v] = [x + step * Math.cos(angle), y + step * Math.sin(angle)];
    fill(sheet, u - thick / 2, v - thick / 2, thick, thick, 0.7);
    if (u >= left && v >= top && u < left + width && v < top + height) inside += 1;
  }
  return inside * thick;
}

/** Light and dark change places, as on a screen that was set so. */
export function invertSheet(sheet: Sheet): void {
  for (let n = 0; n < sheet.light.length; n += 1) sheet.light[n] = 0.95 - (sheet.light[n] as number);
}

/** A lamp mirrored in laminate or glass: white in the middle, less outwards. Lies on the code or at its edge. */
export function addGlare(light: Light, sheet: Sheet, pose: Pose, share: number, chance: Chance): void {
  const [width, height] = [sheet.code[0] * pose.scale, sheet.code[1] * pose.scale];
  const stretch = between(chance, 0.5, 2);
  const radius = Math.sqrt((share * width * height) / Math.PI);
  const [x, y] = [pose.x + between(chance, -0.5, 0.5) * width, pose.y + between(chance, -0.5, 0.5) * height];
  const reach = radius * 4;
  for (let row = Math.max(0, Math.floor(y - reach)); row < Math.min(light.height, y + reach); row += 1) {
    for (
      let column = Math.max(0, Math.floor(x - reach));
      column < Math.min(light.width, x + reach);
      column += 1
    ) {
      const away = Math.hypot((column - x) * stretch, (row - y) / stretch) / radius;
      // 1 at the radius: there, print is drowned.
      const at = row * light.width + column;
      light.values[at] = (light.values[at] as number) + 2 * Math.exp(-away * away * 0.7);
    }
  }
}
