import { normalizeText } from '@mauxn/domain';
import { TextAreaField } from '@mauxn/ui';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { m } from '../paraglide/messages.js';

export interface WithReason {
  reason: string;
}

interface ReasonFieldProps<Fields extends FieldValues & WithReason> {
  readonly form: UseFormReturn<Fields>;
  readonly label: string;
  readonly hint: string;
}

/** The contract's bounds. */
const bounds = { shortest: 3, longest: 300 };

/** Why something is sent back or corrected; nothing goes without it. */
export function ReasonField<Fields extends FieldValues & WithReason>(props: ReasonFieldProps<Fields>) {
  const { form, label, hint } = props;
  const name = 'reason' as Path<Fields>;
  const check = (typed: string) => normalizeText(typed).length >= bounds.shortest || m.fault_reason();
  const { error } = form.getFieldState(name, form.formState);
  return (
    <TextAreaField
      label={label}
      hint={hint}
      error={error?.message}
      maxLength={bounds.longest}
      {...form.register(name, { validate: check })}
    />
  );
}
