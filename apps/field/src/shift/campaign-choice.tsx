import { ChoiceField, Notice } from '@mauxn/ui';
import type { Campaign } from '@mauxn/wire';
import { m } from '../paraglide/messages.js';
import { Facts } from '../shell/screen.tsx';

interface CampaignChoiceProps {
  readonly campaigns: readonly Campaign[];
  /** Of the shift before: most days go on with it. */
  readonly usual: string | undefined;
  readonly isMissing: boolean;
}

/** One campaign is said, several are chosen from, and none is somebody else's work to do. Sends `campaign` with its form. */
export function CampaignChoice({ campaigns, usual, isMissing }: CampaignChoiceProps) {
  const [only] = campaigns;
  if (!only) return <Notice tone="attention" title={m.no_campaign()} remedy={m.no_campaign_fix()} />;
  if (campaigns.length === 1) {
    return (
      <>
        <Facts rows={[[m.fact_campaign(), only.name]]} />
        <input type="hidden" name="campaign" value={only.id} readOnly />
      </>
    );
  }
  return (
    <ChoiceField
      label={m.field_campaign()}
      error={isMissing && m.fault_choose()}
      name="campaign"
      required
      defaultValue={usual ?? ''}
      options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
