/** A campaign names the test its tubes are taken for; rapid tests are read at the site. */
export const campaignTests = ['rt-pcr', 'rapid-antigen'] as const;
export type CampaignTest = (typeof campaignTests)[number];
