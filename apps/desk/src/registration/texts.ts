import type { RegistrationAnswer } from '@mauxn/domain';
import { m } from '../paraglide/messages.js';
import type { RowCause } from './read-row.ts';
import type { ListFault } from './report.ts';

interface FaultTexts {
  readonly title: () => string;
  readonly fix: () => string;
}

export const fileFaultTexts = {
  kind: { title: m.registration_file_kind, fix: m.registration_fix_kind },
  'old-excel': { title: m.registration_file_old_excel, fix: m.registration_fix_old_excel },
  size: { title: m.registration_file_size, fix: m.registration_fix_split },
  encoding: { title: m.registration_file_encoding, fix: m.registration_fix_encoding },
  broken: { title: m.registration_file_broken, fix: m.registration_fix_broken },
  empty: { title: m.registration_file_empty, fix: m.registration_fix_empty },
  'no-headings': { title: m.registration_file_headings, fix: m.registration_fix_headings },
  'too-many': { title: m.registration_file_many, fix: m.registration_fix_split },
} satisfies Record<ListFault, FaultTexts>;

export const rowCauseTexts = {
  'name-missing': m.registration_row_name_missing,
  'name-odd': m.registration_row_name_odd,
  'birth-format': m.registration_row_birth_format,
  'birth-impossible': m.registration_row_birth_impossible,
  'birth-future': m.registration_row_birth_future,
  'sex-odd': m.registration_row_sex_odd,
  'id-rounded': m.registration_row_id_rounded,
  'id-format': m.registration_row_id_format,
  'phone-format': m.registration_row_phone_format,
  'insurance-format': m.registration_row_insurance_format,
  'too-long': m.registration_row_too_long,
} satisfies Record<RowCause, (parts: { value: string }) => string>;

export const answerTexts = {
  new: m.registration_new,
  changed: m.registration_changed,
  known: m.registration_known,
} satisfies Record<RegistrationAnswer, () => string>;
