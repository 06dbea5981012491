import type { CampaignTest, RapidKit } from '@mauxn/domain';
import type { ColumnType } from 'kysely';

export interface CampaignTable {
  campaign: {
    id: string;
    unit: string;
    name: string;
    test: CampaignTest;
    pool_limit: number;
    goal_per_day: number;
    /** Written as JSON text. */
    kits: ColumnType<RapidKit[], string | undefined, string>;
  };
}
