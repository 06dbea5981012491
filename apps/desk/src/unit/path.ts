/** The code of the unit itself in its path: `2025:08/2025:02215` → `02215`. */
export function codeOf(path: string): string {
  return path.split(/[/:]/u).at(-1) ?? '';
}

/** How many levels a path lies below another one that it starts with. */
export function depthBelow(path: string, root: string): number {
  return path.split('/').length - root.split('/').length;
}
