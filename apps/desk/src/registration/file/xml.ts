import { Parser } from 'saxen';
import { UnreadableFile } from './sheet.ts';

interface Hooks {
  readonly open?: (name: string, attributes: () => Record<string, string>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Walks through a part of a workbook; names come without their prefix. @throws UnreadableFile `broken` */
export function walkXml(xml: string, { open, close, text }: Hooks): void {
  const parser = new Parser()
    .on('openTag', (name, attributes) => open?.(bare(name), attributes))
    .on('closeTag', (name) => close?.(bare(name)))
    .on('text', (value, decode) => text?.(decode(value)))
    .on('cdata', (value) => text?.(value))
    .on('error', () => {
      throw new UnreadableFile('broken');
    });
  parser.parse(xml);
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
