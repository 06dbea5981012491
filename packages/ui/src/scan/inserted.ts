/** One step of text that comes without keys: the kind of a `beforeinput`, or the beginning or end of a composition. */
export interface Insertion {
  readonly type: string;
  readonly data: string | null;
}

/**
 * Reads what an input method puts into a field as the keys that it stands for: handheld scanners type this way. Text that is only
 * ever added to is a scanner's; a composition that changes what it wrote, or anything taken back, is told as `Process`, the sign of
 * an input method at work.
 */
export function createInsertionReader(): (insertion: Insertion) => readonly string[] {
  let composed = '';
  return ({ type, data }) => {
    if (type === 'compositionstart') composed = '';
    if (type === 'insertLineBreak' || type === 'insertParagraph') return ['Enter'];
    if (type.startsWith('delete')) return ['Process'];
    if (type === 'insertCompositionText' || type === 'compositionend') {
      const before = composed;
      const now = data ?? '';
      composed = type === 'compositionend' ? '' : now;
      return now.startsWith(before) ? keysOf(now.slice(before.length)) : ['Process'];
    }
    return type.startsWith('insert') ? keysOf(data ?? '') : [];
  };
}

function keysOf(text: string): readonly string[] {
  return Array.from(text.replaceAll('\r\n', '\n'), (character) => named[character] ?? character);
}

const named: Readonly<Record<string, string>> = { '\n': 'Enter', '\r': 'Enter', '\t': 'Tab' };
