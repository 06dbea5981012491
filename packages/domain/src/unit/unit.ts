/** Levels of the tree of administrative units. Districts ended on 1 July 2025 and are optional. */
export const unitLevels = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/**
 * A unit's place in the tree: codes joined by `/`, each `<dataset>:<code>` because new communes took over old codes with other
 * names (key = data set version and code). Example: `2025:08/2025:02215`.
 */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}
