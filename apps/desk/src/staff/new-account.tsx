import { normalizeText, type Role, roles, scopeOfRole } from '@mauxn/domain';
import { SelectField, TextField } from '@mauxn/ui';
import { type AnswerOf, type deskRoutes, login as loginRule } from '@mauxn/wire';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useCreateStaff } from '../api/staff.ts';
import { failsWith } from '../error/failures.ts';
import { CreatePanel } from '../form/create-panel.tsx';
import { isLine } from '../form/line.ts';
import { useNewId } from '../form/use-new-id.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { roleName, scopeName } from '../text/words.ts';
import type { Issued } from './first-password-dialog.tsx';
import { useScopes } from './use-scopes.ts';

interface Fields {
  name: string;
  login: string;
  role: Role | '';
  scope: string;
}

const empty: Fields = { name: '', login: '', role: '', scope: '' };

/** A new account. Role and place stay chosen, because accounts are made for a whole site at a time. */
export function NewAccount({ onIssued }: { readonly onIssued: (issued: Issued) => void }) {
  const unit = useMe().scope.id;
  const { form, create, unseen, submit } = useNewAccount(unit, onIssued);
  const role = useWatch({ control: form.control, name: 'role' });
  const kind = role === '' ? undefined : scopeOfRole[role];
  const scopes = useScopes(kind, unit);
  const { errors } = form.formState;
  return (
    <CreatePanel
      title={m.act_add_staff()}
      action={m.act_create_account()}
      onSubmit={submit}
      busy={create.isPending}
      error={failsWith(create.error, 'already_exists') ? undefined : create.error}
      done={unseen && m.account_created_unseen({ name: unseen })}
    >
      <TextField
        label={m.col_name()}
        error={errors.name?.message}
        {...form.register('name', { validate: isLine })}
      />
      <TextField
        label={m.field_login()}
        hint={m.hint_login()}
        autoCapitalize="none"
        error={errors.login?.message}
        {...form.register('login', { validate: isLogin })}
      />
      <SelectField
        label={m.col_role()}
        placeholder={m.choose_role()}
        options={roles.map((value) => ({ value, label: roleName[value]() }))}
        error={errors.role?.message}
        {...form.register('role', {
          validate: (chosen) => chosen !== '' || m.fault_no_role(),
          // A site is no lab: another kind of place has to be chosen anew.
          onChange: () => form.setValue('scope', ''),
        })}
      />
      {kind && (
        <SelectField
          label={scopeName[kind]()}
          placeholder={m.choose_scope()}
          options={scopes}
          error={errors.scope?.message}
          {...form.register('scope', { validate: (chosen) => chosen !== '' || m.fault_no_scope() })}
        />
      )}
    </CreatePanel>
  );
}

/** The form and what becomes of it. */
function useNewAccount(unit: string, onIssued: (issued: Issued) => void) {
  const create = useCreateStaff(unit);
  const { idFor, renew } = useNewId();
  const form = useForm<Fields>({ defaultValues: empty });
  // An account whose answer got lost: it is there, and nobody has seen its password.
  const [unseen, setUnseen] = useState<string>();
  const onSuccess = ({ account, firstPassword, validUntil }: AnswerOf<typeof deskRoutes.createStaff>) => {
    renew();
    form.resetField('name');
    form.resetField('login');
    form.setFocus('name');
    if (firstPassword === null || validUntil === null) setUnseen(account.name);
    else onIssued({ account, firstPassword, validUntil });
  };
  const onError = (error: Error) => {
    if (!failsWith(error, 'already_exists')) return;
    form.setError('login', { message: m.fault_login_taken() }, { shouldFocus: true });
  };
  const submit = form.handleSubmit((fields) => {
    if (fields.role === '') return;
    setUnseen(undefined);
    const { role, scope } = fields;
    const account = { role, scope, name: normalizeText(fields.name), login: loginOf(fields.login) };
    create.mutate({ id: idFor(account), ...account }, { onSuccess, onError });
  });
  return { form, create, unseen, submit };
}

/** Log-ins are the same whatever the case and however the name was typed. */
function loginOf(typed: string): string {
  return normalizeText(typed).toLowerCase();
}

function isLogin(typed: string): true | string {
  return loginRule.safeParse(loginOf(typed)).success || m.fault_login();
}
