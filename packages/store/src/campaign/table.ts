import type { CampaignTest } from '@mauxn/domain';

export interface CampaignTable {
  campaign: {
    id: string;
    unit: string;
    name: string;
    test: CampaignTest;
    pool_limit: number;
    goal_per_day: number;
  };
}
