import { campaignTests } from '@mauxn/domain';
import * as z from 'zod/mini';
import { rapidKit } from '../rapid/kit.ts';
import { get, noParams, post } from '../route.ts';
import { id, instant, line } from '../scalar.ts';
import { me } from '../session/routes.ts';

/** Binds this browser to the site; the answer sets the device's cookie. Device ids are made by the device. */
export const enrolDevice = post('/api/site/:site/devices', 'device.enrol', {
  params: z.object({ site: id }),
  body: z.strictObject({ id, label: line }),
  answer: z.object({ id, site: id, label: z.string() }),
});

export const campaign = z.object({
  id,
  name: z.string(),
  test: z.enum(campaignTests),
  poolLimit: z.int(),
  goalPerDay: z.int(),
  /** Kinds of rapid test in use, the usual one first; none where only tubes are taken. */
  kits: z.array(rapidKit),
});
export type Campaign = z.output<typeof campaign>;

/** Everything a device needs to work without network. `serverTime` gives the offset of the device's clock. */
export const setUp = z.object({
  epoch: id,
  serverTime: instant,
  me,
  site: z.object({ id, name: z.string(), unit: z.string() }),
  device: z.object({
    id,
    label: z.string(),
    /** Letter of the device in its site, for the numbers of its slips. Absent in a set-up that was stored before devices had one. */
    lane: z.optional(z.string()),
    /** Number of the device in the province, given out once, for the codes of labels that it prints. Absent as above. */
    number: z.optional(z.int()),
  }),
  /** Number of the province. Absent as above. */
  province: z.optional(z.int()),
  campaigns: z.array(campaign),
  /** Regular expression of the tube codes in use in the province. */
  tubePattern: z.string(),
});
export type SetUp = z.output<typeof setUp>;

export const readSetUp = get('/api/set-up', 'field.set-up', {
  params: noParams,
  query: noParams,
  answer: setUp,
});
