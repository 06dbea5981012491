import { createStore, type StoreApi } from 'zustand/vanilla';
import { type RememberedScanner, readRemembered, remember } from './remembered.ts';
import type { SourceState } from './scan-source.ts';

/** A chosen scanner as it is shown. */
export interface Scanner extends RememberedScanner {
  readonly id: number;
  readonly state: SourceState;
  /** When it last read a code; ms since 1970. */
  readonly lastRead: number | undefined;
}

export interface ScannersView {
  readonly scanners: readonly Scanner[];
}

export interface ScannerList {
  readonly view: StoreApi<ScannersView>;
  readonly all: () => readonly Scanner[];
  readonly load: () => void;
  /** @returns the id of the new scanner */
  readonly add: (row: RememberedScanner) => number;
  readonly change: (id: number, change: Partial<Pick<Scanner, 'state' | 'lastRead' | 'baudRate'>>) => void;
  readonly remove: (id: number) => void;
  /** Writes down which scanners there are, for the next start. */
  readonly keep: () => void;
}

export function createScannerList(store: Pick<Storage, 'getItem' | 'setItem'>): ScannerList {
  const view = createStore<ScannersView>(() => ({ scanners: [] }));
  const all = () => view.getState().scanners;
  let lastId = 0;
  const add = (row: RememberedScanner): number => {
    lastId += 1;
    const scanner: Scanner = { ...row, id: lastId, state: { kind: 'unplugged' }, lastRead: undefined };
    view.setState({ scanners: [...all(), scanner] });
    return lastId;
  };
  return {
    view,
    all,
    add,
    load: () => {
      for (const row of readRemembered(store)) add(row);
    },
    change: (id, change) =>
      view.setState({ scanners: all().map((one) => (one.id === id ? { ...one, ...change } : one)) }),
    remove: (id) => view.setState({ scanners: all().filter((one) => one.id !== id) }),
    keep: () => remember(store, all().map(rememberedOf)),
  };
}

function rememberedOf({ kind, vendor, product, name, baudRate }: Scanner): RememberedScanner {
  return { kind, vendor, product, name, baudRate };
}
