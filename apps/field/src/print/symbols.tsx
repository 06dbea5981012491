import { code128 } from './code128.ts';
import styles from './print.module.css';
import { qrModules } from './qr.ts';

interface SymbolProps {
  readonly text: string;
  /** Said to who cannot see it; a symbol without one is decoration beside its words. */
  readonly label?: string;
}

/** A QR code with its quiet zone of four modules, as sharp as the printer is. */
export function QrSymbol({ text, label, ecc = 'M' }: SymbolProps & { readonly ecc?: 'L' | 'M' }) {
  const modules = qrModules(text, ecc);
  const side = modules.length + 8;
  const path = modules.flatMap((line, row) =>
    runsOf(line).map(([at, n]) => `M${at + 4} ${row + 4}h${n}v1h-${n}z`),
  );
  return <Drawing width={side} height={side} path={path.join('')} label={label} className={styles.qr} />;
}

/** A Code 128 with its quiet zones of ten modules; nothing where the text has a character that bars cannot say. */
export function BarSymbol({ text, label }: SymbolProps) {
  const widths = code128(text);
  if (!widths) return null;
  const path: string[] = [];
  let x = 10;
  for (const [n, width] of widths.entries()) {
    if (n % 2 === 0) path.push(`M${x} 0h${width}v1h-${width}z`);
    x += width;
  }
  return (
    <Drawing width={x + 10} height={1} path={path.join('')} label={label} className={styles.bars} stretch />
  );
}

interface DrawingProps {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly label: string | undefined;
  readonly className: string | undefined;
  readonly stretch?: boolean;
}

function Drawing({ width, height, path, label, className, stretch }: DrawingProps) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true };
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={stretch ? 'none' : undefined}
      shapeRendering="crispEdges"
      {...said}
    >
      <rect width={width} height={height} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Where dark modules begin in a line, and how many follow each other. */
function runsOf(line: readonly boolean[]): (readonly [at: number, n: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = 0; at < line.length; at++) {
    if (!line[at]) continue;
    const begun = at;
    while (line[at + 1]) at++;
    runs.push([begun, at + 1 - begun]);
  }
  return runs;
}
