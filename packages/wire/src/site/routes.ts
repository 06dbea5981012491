import * as z from 'zod/mini';
import { get, post } from '../route.ts';
import { id, title } from '../scalar.ts';

const ofUnit = z.object({ unit: id });

/** A sampling site or a lab: a named place in a unit. */
export const place = z.object({ id, name: z.string(), unit: id, unitName: z.string() });
export type Place = z.output<typeof place>;

const places = z.object({ places: z.array(place) });
/** `unit` is the one in the path or one below it. A name is taken once per unit. */
const newPlace = z.strictObject({ id, name: title, unit: id });

export const listSites = get('/api/unit/:unit/sites', 'site.read', {
  params: ofUnit,
  query: z.object({}),
  answer: places,
});
export const createSite = post('/api/unit/:unit/sites', 'site.write', {
  params: ofUnit,
  body: newPlace,
  answer: place,
});
export const listLabs = get('/api/unit/:unit/labs', 'lab-list.read', {
  params: ofUnit,
  query: z.object({}),
  answer: places,
});
export const createLab = post('/api/unit/:unit/labs', 'lab-list.write', {
  params: ofUnit,
  body: newPlace,
  answer: place,
});
