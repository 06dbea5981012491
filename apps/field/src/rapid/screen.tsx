import type { DamageCause, Person } from '@mauxn/domain';
import type { ShiftRow } from '@mauxn/offline';
import type { ComponentType } from 'react';
import { useField } from '../app/field.ts';
import { rapidOf } from './run/device.ts';
import { RapidContext } from './run/hooks.ts';
import { RapidView } from './view/rapid-view.tsx';

/** Whose RT-PCR tube is taken next, and its code when that was scanned here. */
export interface ToSwab {
  readonly person: Person;
  readonly rapid: string;
  readonly code: string | undefined;
}

/** What reads codes and has something to say of its own state. */
export interface ScannerProps {
  readonly onScan: (text: string) => void;
  readonly onDamage: (cause: DamageCause) => void;
}

interface RapidScreenProps {
  readonly shift: ShiftRow;
  readonly onSwab: (next: ToSwab) => void;
  /** Reads codes with the camera; shown when it is asked for. */
  readonly camera: ComponentType<{ onText: (text: string) => void }>;
  readonly scanner: ComponentType<ScannerProps>;
}

/** Rapid tests of a shift: started per person, timed on a board, read by scan and command. */
export function RapidScreen({ shift, onSwab, camera, scanner }: RapidScreenProps) {
  const field = useField();
  const rapid = rapidOf(field, shift, ({ test, code }) =>
    onSwab({ person: test.person, rapid: test.id, code }),
  );
  return (
    <RapidContext value={rapid}>
      <RapidView shift={shift} camera={camera} scanner={scanner} />
    </RapidContext>
  );
}
