import { type RecentTube, watchRecentTubes } from '@mauxn/offline';
import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useField } from '../../app/field.ts';
import type { KeptForm } from '../../person/use-person-form.ts';
import type { Capture, CaptureView } from './store.ts';

export const CaptureContext = createContext<Capture | undefined>(undefined);

export function useCapture(): Capture {
  const capture = useContext(CaptureContext);
  if (capture === undefined) throw new Error('a part of the capture screen was drawn outside of it');
  return capture;
}

export function useView<Part>(pick: (view: CaptureView) => Part): Part {
  return useStore(useCapture().view, pick);
}

/** The tubes saved last on this device, newest first; undefined until they are read. */
export function useRecentTubes(limit: number): readonly RecentTube[] | undefined {
  const { db } = useField();
  const [tubes, setTubes] = useState<readonly RecentTube[]>();
  useEffect(() => watchRecentTubes(db, limit, setTubes), [db, limit]);
  return tubes;
}

/** Keeps the half-typed values of one form under its name. */
export function useKeptForm(key: string): KeptForm {
  const capture = useCapture();
  return {
    read: () => capture.view.getState().forms[key],
    keep: (values) => capture.keepForm(key, values),
  };
}
