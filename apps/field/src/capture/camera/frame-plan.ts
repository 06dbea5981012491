/** Which part of a frame is read, and how it is drawn for that. Pixels. */
export interface FramePlan {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly smooth: boolean;
}

/** Side of the guide frame, as a share of the picture's short side; the screen draws the same. */
export const guideShare = 0.8;

/**
 * Frames take turns: the guide frame enlarged (small codes), the whole frame smoothed (noise), the whole frame. Measured together they
 * read more than any one of them.
 * @param n number of the frame, from 0
 */
export function planFrame(n: number, width: number, height: number): FramePlan {
  const whole = { x: 0, y: 0, width, height, scale: 1 };
  if (n % 3 === 1) return { ...whole, smooth: true };
  if (n % 3 === 2) return { ...whole, smooth: false };
  const side = Math.round(Math.min(width, height) * guideShare);
  const [x, y] = [Math.round((width - side) / 2), Math.round((height - side) / 2)];
  return { x, y, width: side, height: side, scale: side > 900 ? 1 : 2, smooth: false };
}
