import { normalizeText, type ResultValue, resultValues } from '@mauxn/domain';
import { Button, ChoiceField, Dialog, Icon, Mark, TextField } from '@mauxn/ui';
import { type BenchTube, deskRoutes } from '@mauxn/wire';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { ask } from '../api/client.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { useNewId } from '../form/use-new-id.ts';
import { m } from '../paraglide/messages.js';
import { resultName, resultShape } from '../text/words.ts';
import { AmendConsequence } from './amend-consequence.tsx';
import { Finding } from './columns.tsx';
import { readCt } from './entry-keys.ts';
import styles from './lab.module.css';
import { ReasonField, type WithReason } from './reason-field.tsx';

interface AmendDialogProps {
  readonly lab: string;
  readonly tube: BenchTube;
  readonly onDone: (tube: BenchTube) => void;
  readonly onClose: () => void;
}

interface Fields extends WithReason {
  value: ResultValue | '';
  ct: string;
}

/** A newer version of a released result, with its reason. What follows is said before it is saved. */
export function AmendDialog({ lab, tube, onDone, onClose }: AmendDialogProps) {
  const { result } = tube;
  const { idFor } = useNewId();
  const form = useForm<Fields>({ defaultValues: { value: '', ct: '', reason: '' } });
  const value = useWatch({ control: form.control, name: 'value' });
  const { errors } = form.formState;
  const amend = useMutation({
    mutationFn: (body: { value: ResultValue; ct: number | null; reason: string }) =>
      ask(deskRoutes.amendResult, {
        params: { lab },
        body: { id: idFor(body), result: result?.id ?? '', ...body },
      }),
    onSuccess: onDone,
  });
  if (!result) return null;
  const submit = form.handleSubmit((fields) => {
    const ct = readCt(fields.ct) ?? null;
    if (fields.value === '') return;
    if (fields.value === result.value && ct === result.ct) {
      return form.setError('value', { message: m.fault_same_result() }, { shouldFocus: true });
    }
    amend.mutate({ value: fields.value, ct, reason: normalizeText(fields.reason) });
  });
  return (
    <Dialog
      title={m.amend_title({ code: tube.code })}
      closeLabel={m.act_close()}
      onClose={onClose}
      actions={
        <>
          <Button
            type="submit"
            form="amend"
            variant="primary"
            busy={amend.isPending}
            icon={<Icon name="check" />}
          >
            {m.act_save_amendment()}
          </Button>
          <Button onClick={onClose}>{m.act_cancel()}</Button>
        </>
      }
    >
      {amend.isError && <FailureNotice error={amend.error} />}
      <p className={styles.result}>
        {m.amend_now()} <Finding {...result} />
      </p>
      <form id="amend" className={styles.form} onSubmit={submit} noValidate>
        <ChoiceField
          label={m.field_new_result()}
          inline
          options={resultValues.map((one) => ({
            value: one,
            label: <Mark shape={resultShape[one]} label={resultName[one]()} />,
          }))}
          error={errors.value?.message}
          {...form.register('value', { validate: (chosen) => chosen !== '' || m.fault_no_result() })}
        />
        {result.method === 'rt-pcr' && (
          <TextField
            label={m.field_new_ct()}
            hint={m.hint_new_ct()}
            inputMode="decimal"
            maxLength={5}
            error={errors.ct?.message}
            {...form.register('ct', { validate: (typed) => readCt(typed) !== undefined || m.fault_ct() })}
          />
        )}
        <ReasonField form={form} label={m.field_amend_reason()} hint={m.hint_amend_reason()} />
      </form>
      <AmendConsequence tube={tube} value={value === '' ? undefined : value} />
    </Dialog>
  );
}
