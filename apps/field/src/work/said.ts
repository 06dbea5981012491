import type { IconName, Signal } from '@mauxn/ui';

/** One feedback as it is heard and seen. */
export interface Said {
  readonly signal: Signal;
  readonly icon: IconName;
  readonly title: string;
  /** A code, set large. */
  readonly code?: string | undefined;
  /** What to do next, or instead. */
  readonly detail?: string | undefined;
  /** What is in doubt, one line per person. */
  readonly doubts?: readonly string[];
}

export function done(icon: IconName, title: string, detail?: string, code?: string): Said {
  return { signal: 'done', icon, title, detail, code };
}

export function look(icon: IconName, title: string, detail?: string, code?: string): Said {
  return { signal: 'attention', icon, title, detail, code };
}

export function refused(icon: IconName, title: string, detail?: string, code?: string): Said {
  return { signal: 'refused', icon, title, detail, code };
}
