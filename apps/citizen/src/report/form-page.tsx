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
  /** Asked for beside the answers where no link says whose result it is: what was typed, and whether it can be a code at all. */
  readonly slip?: { readonly typed?: string; readonly isFaulty?: boolean };
}

/** The page behind every link. It knows nothing of the link, so it is the same for all that are and for all that are not. */
export function formPage({ told, state, typed, faults = {}, slip }: FormPage): string {
  const title = slip ? m.slip_title({}, told) : m.form_title({}, told);
  const words = slip ? slipWords : linkWords;
  return renderPage({
    told,
    title: state ? m.hidden_error({}, told) + title : title,
    children: (
      <>
        <h1>{title}</h1>
        {state ? (
          <StateNotice state={state} told={told} failures={words.failures} />
        ) : (
          <p>{words.why({}, told)}</p>
        )}
        {/* Without an address it posts to the page's own, so that the secret stands nowhere in the page. */}
        <form method="post" noValidate>
          {slip && (
            <Box
              name="slip"
              label={m.slip_code({}, told)}
              hint={m.slip_code_hint({}, told)}
              error={slip.isFaulty ? m.slip_fault({}, told) : undefined}
              typed={slip.typed}
              inputMode="text"
              autoComplete="off"
              required
              autoFocus={slip.isFaulty === true}
            />
          )}
          <Box
            name="birthYear"
            label={m.form_year({}, told)}
            hint={m.form_year_hint({}, told)}
            error={faults.birthYear && yearFault[faults.birthYear]({}, told)}
            typed={typed?.birthYear}
            inputMode="numeric"
            autoComplete="bday-year"
            required
            autoFocus={faults.birthYear !== undefined && !slip?.isFaulty}
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
            autoFocus={faults.last4 !== undefined && faults.birthYear === undefined && !slip?.isFaulty}
          />
          <button className="primary">{m.form_submit({}, told)}</button>
          <p className="muted">{words.lock({}, told)}</p>
        </form>
      </>
    ),
  });
}

const yearFault = { format: m.fault_year_format, impossible: m.fault_year_impossible } as const;

interface StateNoticeProps {
  readonly state: FormState;
  readonly told: Told;
  readonly failures: typeof linkFailures | typeof slipFailures;
}

function StateNotice({ state, told, failures }: StateNoticeProps) {
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

const linkFailures = {
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

const slipFailures = {
  ...linkFailures,
  refused: { ...linkFailures.refused, why: m.slip_refused_why, remedy: m.slip_refused_remedy },
} as const;

const linkWords = { why: m.form_why, lock: m.form_lock, failures: linkFailures } as const;
const slipWords = { why: m.slip_why, lock: m.slip_lock, failures: slipFailures } as const;

interface BoxProps {
  readonly name: keyof TypedAnswer | 'slip';
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
