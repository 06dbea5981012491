import type { Person } from '@mauxn/domain';
import { CheckField, ChoiceField, DateFields, TextField } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { panelForm } from '../work/panel-form.ts';
import { NameField } from './name-field.tsx';
import styles from './person-form.module.css';
import { type FormField, isPhoneUnusual } from './read-person.ts';
import { type PersonFormOptions, usePersonForm } from './use-person-form.ts';
import { type PersonValues, usesMore } from './values.ts';

/**
 * Three fields that everybody can answer, the rest folded away. The boxes are the browser's own: React writing into them breaks
 * Vietnamese input methods.
 */
export function PersonForm(options: PersonFormOptions) {
  const { form, round, start, isKept, checked, errorOf, clear, ...handlers } = usePersonForm(options);
  return (
    <form
      key={round}
      id={panelForm}
      ref={form}
      className={styles.form}
      noValidate
      autoComplete="off"
      {...handlers}
    >
      {isKept && <p className={styles.kept}>{m.capture_form_kept()}</p>}
      <MainFields
        start={start}
        errorOf={errorOf}
        unusual={isPhoneUnusual(checked)}
        registered={options.registered}
        onRegistered={(person) => void options.onPerson(person)}
      />
      <MoreFields start={start} errorOf={errorOf} />
      <button type="button" className={styles.clear} onClick={clear}>
        {m.capture_form_clear()}
      </button>
    </form>
  );
}

interface FieldsProps {
  readonly start: PersonValues;
  readonly errorOf: (field: FormField) => string | undefined;
}

interface MainFieldsProps extends FieldsProps {
  readonly unusual: boolean;
  readonly registered: PersonFormOptions['registered'];
  readonly onRegistered: (person: Person) => void;
}

function MainFields({ start, errorOf, unusual, registered, onRegistered }: MainFieldsProps) {
  return (
    <>
      <NameField error={errorOf('name')} start={start.name} registered={registered} onPerson={onRegistered} />
      <div className={styles.pair}>
        <DateFields
          label={m.capture_form_birth()}
          hint={m.capture_form_birth_hint()}
          error={errorOf('birth')}
          day={{ label: m.capture_form_day(), name: 'day', defaultValue: start.day }}
          month={{ label: m.capture_form_month(), name: 'month', defaultValue: start.month }}
          year={{ label: m.capture_form_year(), name: 'year', defaultValue: start.year }}
        />
        <div>
          <TextField
            label={m.capture_form_phone()}
            hint={unusual ? m.capture_err_phone_unusual() : m.capture_form_phone_hint()}
            error={errorOf('phone')}
            name="phone"
            defaultValue={start.phone}
            inputMode="tel"
            maxLength={32}
          />
          <CheckField
            label={m.capture_form_phone_none()}
            name="phoneNone"
            value="none"
            defaultChecked={start.phoneNone !== ''}
          />
        </div>
      </div>
    </>
  );
}

function MoreFields({ start, errorOf }: FieldsProps) {
  return (
    <details className={styles.more} open={usesMore(start)}>
      <summary>{m.capture_form_more()}</summary>
      <div className={styles.form}>
        <TextField
          label={m.capture_form_id()}
          hint={m.capture_form_id_hint()}
          error={errorOf('idNumber')}
          name="idNumber"
          defaultValue={start.idNumber}
          maxLength={32}
        />
        <ChoiceField
          label={m.capture_form_sex()}
          name="sex"
          inline
          defaultValue={start.sex}
          options={[
            { value: 'male', label: m.capture_form_sex_male() },
            { value: 'female', label: m.capture_form_sex_female() },
            { value: '', label: m.capture_form_sex_unknown() },
          ]}
        />
        <TextField
          label={m.capture_form_address()}
          error={errorOf('address')}
          name="address"
          defaultValue={start.address}
          maxLength={500}
        />
        <TextField
          label={m.capture_form_insurance()}
          error={errorOf('insurance')}
          name="insurance"
          defaultValue={start.insurance}
          maxLength={32}
        />
      </div>
    </details>
  );
}
