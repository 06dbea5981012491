import type { FoundCode } from './found.ts';
import type { Pass } from './frame-plan.ts';
import type { Grey } from './grey.ts';

/** Reads a picture that was prepared for the pass. */
export type Engine = (grey: Grey, pass: Pass) => Promise<readonly FoundCode[]>;

/** Opens an engine; rejects where this browser cannot run it. */
export type OpenEngine = () => Promise<Engine>;

/**
 * The first engine that opens reads everything, until it fails: then it is given up and the next one reads this picture and the ones
 * after it. Later engines are opened only when they are needed.
 * @throws what the last engine threw
 */
export function chainEngines(engines: readonly OpenEngine[]): Engine {
  let place = 0;
  let open: Promise<Engine> | undefined;
  return async function read(grey, pass): Promise<readonly FoundCode[]> {
    const mine = place;
    try {
      open ??= openAt(engines, mine);
      return await (await open)(grey, pass);
    } catch (error) {
      if (mine === engines.length - 1) throw error;
      if (place === mine) {
        place += 1;
        open = undefined;
      }
      return read(grey, pass);
    }
  };
}

function openAt(engines: readonly OpenEngine[], place: number): Promise<Engine> {
  const open = engines[place];
  return open ? open() : Promise.reject(new Error('no engine'));
}
