/** Where and when a tube code was bound first, as the service says it: `code · site · time`. */
export interface BoundFirst {
  readonly code: string;
  readonly site: string;
  /** ms since 1970 */
  readonly at: number;
}

/** Undefined for a detail that says something else; it is then shown as it came. */
export function readBoundFirst(detail: string): BoundFirst | undefined {
  const found = /^(\S+) · (.+) · (\d{4}-\d{2}-\d{2}T\S+)$/u.exec(detail);
  const [, code, site, time] = found ?? [];
  if (!code || !site || !time) return undefined;
  const at = Date.parse(time);
  return Number.isNaN(at) ? undefined : { code, site, at };
}
