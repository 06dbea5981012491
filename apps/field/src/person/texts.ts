import { m } from '../paraglide/messages.js';
import type { FieldError } from './read-person.ts';

export const fieldErrorTexts = {
  'name-missing': m.capture_err_name_missing,
  'name-odd': m.capture_err_name_odd,
  'birth-year-missing': m.capture_err_birth_missing,
  'birth-month-missing': m.capture_err_birth_month,
  'birth-format': m.capture_err_birth_format,
  'birth-impossible': m.capture_err_birth_impossible,
  'birth-future': m.capture_err_birth_future,
  'phone-missing': m.capture_err_phone_missing,
  'phone-format': m.capture_err_phone_format,
  'id-format': m.capture_err_id_format,
  'insurance-format': m.capture_err_insurance_format,
  'too-long': m.capture_err_too_long,
  'cannot-clear': m.capture_err_cannot_clear,
} satisfies Record<FieldError, () => string>;
