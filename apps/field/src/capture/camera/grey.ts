/** A picture as decoders look at it: one brightness per pixel, row by row, 0 to 255. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Pixels = Pick<ImageData, 'data' | 'width' | 'height'>;

/** The weights of the eye, as every decoder takes them. */
export function greyOf({ data, width, height }: Pixels): Grey {
  const pixels = new Uint8ClampedArray(width * height);
  for (let n = 0, from = 0; n < pixels.length; n += 1, from += 4) {
    pixels[n] =
      (306 * (data[from] as number) + 601 * (data[from + 1] as number) + 117 * (data[from + 2] as number)) >>
      10;
  }
  return { width, height, pixels };
}

/** Back to the form that canvases have. */
export function colourOf({ width, height, pixels }: Grey): ImageData {
  const words = new Uint32Array(pixels.length);
  for (let n = 0; n < pixels.length; n += 1) words[n] = (pixels[n] as number) * 0x01_01_01 + 0xff_00_00_00;
  const data = new Uint8ClampedArray(words.buffer);
  // Node, where the tests run, has no such class; the decoders look at the fields only.
  return typeof ImageData === 'undefined'
    ? ({ data, width, height, colorSpace: 'srgb' } as ImageData)
    : new ImageData(data, width, height);
}

/** A part of the picture, drawn larger (or as it is), in between the pixels as light would be. */
export function enlarge(grey: Grey, area: Area, scale: number): Grey {
  const [width, height] = [Math.round(area.width * scale), Math.round(area.height * scale)];
  const out = new Uint8ClampedArray(width * height);
  const across = placesOf(area.x, width, scale, grey.width);
  const down = placesOf(area.y, height, scale, grey.height);
  for (let y = 0; y < height; y += 1) {
    const top = (down.first[y] as number) * grey.width;
    const bottom = (down.second[y] as number) * grey.width;
    const share = down.share[y] as number;
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [across.first[x] as number, across.second[x] as number];
      const part = across.share[x] as number;
      const above =
        (grey.pixels[top + left] as number) * (1 - part) + (grey.pixels[top + right] as number) * part;
      const below =
        (grey.pixels[bottom + left] as number) * (1 - part) + (grey.pixels[bottom + right] as number) * part;
      out[y * width + x] = above * (1 - share) + below * share;
    }
  }
  return { width, height, pixels: out };
}

/** For each new pixel of a line: the two old ones around it, and how near it is to the second. */
function placesOf(start: number, count: number, scale: number, limit: number) {
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const share = new Float32Array(count);
  for (let n = 0; n < count; n += 1) {
    const at = Math.max(start, start + (n + 0.5) / scale - 0.5);
    first[n] = Math.min(limit - 1, Math.floor(at));
    second[n] = Math.min(limit - 1, Math.floor(at) + 1);
    share[n] = at - Math.floor(at);
  }
  return { first, second, share };
}

/** Every pixel becomes the mean of itself (weight 4), its sides (2) and its corners (1): noise goes, edges soften. */
export function smooth(grey: Grey): Grey {
  const { width, height, pixels } = grey;
  const rows = new Uint16Array(pixels.length);
  const out = new Uint8ClampedArray(pixels);
  for (const end of [0, pixels.length - 1]) rows[end] = 4 * (pixels[end] ?? 0);
  for (let n = 1; n < pixels.length - 1; n += 1) {
    rows[n] = (pixels[n - 1] as number) + 2 * (pixels[n] as number) + (pixels[n + 1] as number);
  }
  for (let n = width; n < width * (height - 1); n += 1) {
    out[n] = ((rows[n - width] as number) + 2 * (rows[n] as number) + (rows[n + width] as number) + 8) >> 4;
  }
  return { width, height, pixels: out };
}

/** Adds what smoothing takes away, several times over: the edges that a lens out of focus lost. */
export function sharpen(grey: Grey, amount: number): Grey {
  const soft = smooth(smooth(grey)).pixels;
  const out = new Uint8ClampedArray(grey.pixels.length);
  for (let n = 0; n < out.length; n += 1) {
    const value = grey.pixels[n] as number;
    out[n] = value + amount * (value - (soft[n] as number));
  }
  return { ...grey, pixels: out };
}

/** Light and dark change places. */
export function invert(grey: Grey): Grey {
  return { ...grey, pixels: grey.pixels.map((value) => 255 - value) };
}

/** The picture turned around its middle, as large as before; what comes from outside is middle grey. */
export function turn(grey: Grey, degrees: number): Grey {
  const { width, height, pixels } = grey;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const out = new Uint8ClampedArray(pixels.length).fill(128);
  const [midX, midY] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = midX + (x - midX) * cos - (y - midY) * sin;
      const fromY = midY + (x - midX) * sin + (y - midY) * cos;
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const at = top * width + left;
      const [part, share] = [fromX - left, fromY - top];
      const above = (pixels[at] as number) * (1 - part) + (pixels[at + 1] as number) * part;
      const below = (pixels[at + width] as number) * (1 - part) + (pixels[at + width + 1] as number) * part;
      out[y * width + x] = above * (1 - share) + below * share;
    }
  }
  return { width, height, pixels: out };
}
