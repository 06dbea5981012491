import * as z from 'zod/mini';
import { counting, id } from '../scalar.ts';

/** The shift's id is the id of this intent. */
export const shiftOpen = z.strictObject({ site: id, campaign: id });

/** `captured` is what the device counts; the service sets its own count beside it. */
export const shiftClose = z.strictObject({ shift: id, captured: counting });
