import { useRef } from 'react';
import { newId } from '../api/id.ts';

/**
 * Ids of what a form creates. The same content sent again has the same id, so that a lost answer does not create a thing twice;
 * changed content is another thing.
 */
export function useNewId() {
  const last = useRef<{ readonly content: string; readonly id: string }>(undefined);
  return {
    idFor: (fields: object): string => {
      const content = JSON.stringify(fields);
      if (last.current?.content !== content) last.current = { content, id: newId() };
      return last.current.id;
    },
    /** What was sent is there: the next is another one, even with the same content. */
    renew: () => {
      last.current = undefined;
    },
  };
}
