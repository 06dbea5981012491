import bwip from 'bwip-js/node';
import { renderSVG } from 'uqr';

/** A QR as an SVG element, as a phone would show it. */
export function qrSvg(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 2 });
}

/** A Code 128 barcode with its text below, as on a tube's label. */
export function barcodeSvg(text: string): string {
  return bwip.toSVG({ bcid: 'code128', text, includetext: true, textxalign: 'center', height: 12, scale: 2 });
}
