/** From the page to the decoder. The picture goes over with it. */
export interface DecoderQuestion {
  readonly frame: number;
  readonly picture: ImageBitmap;
}

export type DecoderAnswer =
  | { readonly frame: number; readonly texts: readonly string[] }
  | { readonly frame: number; readonly error: string };
