/** `frame`: one of many, a look is enough. `still`: the only one, worth every attempt. */
export type Effort = 'frame' | 'still';

/** From the page to the decoder. The picture goes over with it. */
export interface DecoderQuestion {
  readonly frame: number;
  readonly picture: ImageBitmap;
  readonly effort: Effort;
}

export type DecoderAnswer =
  | { readonly frame: number; readonly texts: readonly string[] }
  | { readonly frame: number; readonly error: string };
