/** Name of a file of unsent records: which device, which minute. Letters, digits and hyphens only, for every file system. */
export function exportName(deviceLabel: string, at: number): string {
  const device = deviceLabel
    .normalize('NFD')
    .replace(/[đĐ]/gu, 'd')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toLowerCase();
  const minute = new Date(at).toISOString().slice(0, 16).replace(/[-:]/gu, '').replace('T', '-');
  return ['mauxn', device, minute].filter(Boolean).join('-').concat('.jsonl');
}

/** Gives the lines to the browser's downloads, one record per line. */
export function saveAsFile(name: string, lines: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
