import { Button } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): unknown;
  };
  readonly shown: number;
}

/** The rest of a list that nobody needs whole. */
export function More({ query, shown }: MoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div>
      <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {m.act_more({ count: counted(shown) })}
      </Button>
    </div>
  );
}
