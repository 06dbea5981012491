import { renderPage } from '../page/document.tsx';
import { Notice } from '../page/notice.tsx';
import { m } from '../paraglide/messages.js';
import type { Told } from '../text/locale.ts';
import type { AnswerFaults, TypedAnswer } from './answer.ts';

/** What is said above the form: slips of typing, an answer or a link that opens nothing, or a system that does not answer. */
export type FormState = 'faulty' | 'refused' | 'unavailable';

interface FormPage {
  readonly told: Told;
  readonly state?: FormState;
  readonly typed?: TypedAnswer;
  readonly faults?: AnswerFaults;
}

/** The page behind every link. It knows nothing of the link, so it is the same for all that are and for all that are not. */
export function formPage({ told, state, typed, faults = {} }: FormPage): string {
  const title = m.form_title({}, told);
  return renderPage({
    told,
    title: state ? m.hidden_error({}, told) + title : title,
    children: (
      <>
        <h1>{title}</h1>
        {state ? <StateNotice state={state} told={told} /> : <p>{m.form_why({}, told)}</p>}
        {/* Without an address it posts to the page's own, so that the secret stands nowhere in the page. */}
        <form method="post" noValidate>
          <Box
            name="birthYear"
            label={m.form_year({}, told)}
            hint={m.form_year_hint({}, told)}
            error={faults.birthYear && yearFault[faults.birthYear]({}, told)}
            typed={typed?.birthYear}
            inputMode="numeric"
            autoComplete="bday-year"
            required
            autoFocus={faults.birthYear !== undefined}
          />
          <Box
            name="last4"
            label={m.form_last4({}, told)}
            hint={m.form_last4_hint({}, told)}
            error={faults.last4 && m.fault_last4_format({}, told)}
            typed={typed?.last4}
            // Passports may end in letters, and their owners read English.
            inputMode={told.locale === 'vi' ? 'numeric' : 'text'}
            autoComplete="off"
            autoFocus={faults.last4 !== undefined && faults.birthYear === undefined}
          />
          <button className="primary">{m.form_submit({}, told)}</button>
          <p className="muted">{m.form_lock({}, told)}</p>
        </form>
      </>
    ),
  });
}

const yearFault = { format: m.fault_year_format, impossible: m.fault_year_impossible } as const;

function StateNotice({ state, told }: { readonly state: FormState; readonly told: Told }) {
  if (state === 'faulty') {
    return (
      <Notice tone="attention" title={m.fault_title({}, told)}>
        <p>{m.fault_loss({}, told)}</p>
      </Notice>
    );
  }
  const { tone, title, why, remedy } = failures[state];
  return (
    <Notice tone={tone} title={title({}, told)}>
      <p>{why({}, told)}</p>
      <p>{remedy({}, told)}</p>
    </Notice>
  );
}

const failures = {
  refused: {
    tone: 'danger',
    title: m.refused_title,
    why: m.refused_why,
    remedy: m.refused_remedy,
  },
  unavailable: {
    tone: 'attention',
    title: m.trouble_unavailable_title,
    why: m.trouble_unavailable_loss,
    remedy: m.trouble_unavailable_remedy,
  },
} as const;

interface BoxProps {
  readonly name: keyof TypedAnswer;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly typed: string | undefined;
  readonly inputMode: 'numeric' | 'text';
  readonly autoComplete: string;
  readonly required?: boolean;
  readonly autoFocus: boolean;
}

function Box({ name, label, hint, error, typed, ...input }: BoxProps) {
  const [hintId, errorId] = [`${name}-hint`, `${name}-error`];
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <p className="muted" id={hintId}>
        {hint}
      </p>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        defaultValue={typed}
        aria-describedby={error ? `${errorId} ${hintId}` : hintId}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </div>
  );
}
