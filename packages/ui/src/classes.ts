/** Joins class names; CSS Modules give `string | undefined`, conditions give `false`. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
