import { normalizeText } from '@mauxn/domain';
import { SelectField, TextField } from '@mauxn/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type PlaceKind, useCreatePlace, useUnits } from '../api/places.ts';
import { failsWith } from '../error/failures.ts';
import { CreatePanel } from '../form/create-panel.tsx';
import { isLine } from '../form/line.ts';
import { useNewId } from '../form/use-new-id.ts';
import { m } from '../paraglide/messages.js';
import { useMe } from '../shell/me.ts';
import { placeTexts } from './texts.ts';

/** Adds places one after the other: the unit stays chosen, the name is emptied and has the keyboard again. */
export function NewPlace({ kind }: { readonly kind: PlaceKind }) {
  const { scope } = useMe();
  const units = useUnits(scope.id).data ?? [];
  const create = useCreatePlace(kind, scope.id);
  const { idFor, renew } = useNewId();
  const [created, setCreated] = useState<string>();
  const form = useForm({ defaultValues: { name: '', unit: '' } });
  const { errors } = form.formState;
  const texts = placeTexts[kind];
  const submit = form.handleSubmit((fields) => {
    setCreated(undefined);
    const place = { name: normalizeText(fields.name), unit: fields.unit };
    create.mutate(
      { id: idFor(place), ...place },
      {
        onSuccess: ({ name }) => {
          renew();
          setCreated(name);
          form.resetField('name');
          form.setFocus('name');
        },
        onError: (error) => {
          if (failsWith(error, 'already_exists')) {
            form.setError('name', { message: texts.exists() }, { shouldFocus: true });
          }
        },
      },
    );
  });
  return (
    <CreatePanel
      title={texts.create()}
      action={texts.create()}
      onSubmit={submit}
      busy={create.isPending}
      error={failsWith(create.error, 'already_exists') ? undefined : create.error}
      done={created && texts.created({ name: created })}
    >
      <TextField
        label={m.field_name()}
        error={errors.name?.message}
        {...form.register('name', { validate: isLine })}
      />
      <SelectField
        label={m.col_unit()}
        placeholder={m.choose_unit()}
        options={units.map(({ id: value, name }) => ({ value, label: name }))}
        error={errors.unit?.message}
        {...form.register('unit', { validate: (chosen) => chosen !== '' || m.fault_no_unit() })}
      />
    </CreatePanel>
  );
}
