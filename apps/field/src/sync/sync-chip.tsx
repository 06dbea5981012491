import { formatNumber, formatTime } from '@mauxn/domain';
import { ChipButton, type IconName, type Tone } from '@mauxn/ui';
import { useNavigate } from '@tanstack/react-router';
import { useStatus } from '../app/field.ts';
import { useNow } from '../app/use-now.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { useAskLogIn } from '../session/log-in-dialog.tsx';
import { type ChipState, chipStateOf } from './chip-state.ts';

/** How long until a failure that goes on is noticed by the chip. */
const lookEveryMs = 5_000;

/** Where the records are, in a few words, on every screen. Opens the outbox; while a log-in is needed, the log-in. */
export function SyncChip() {
  const status = useStatus();
  const now = useNow(lookEveryMs);
  const navigate = useNavigate();
  const askLogIn = useAskLogIn();
  const state = chipStateOf(status, Math.max(now, status.failingSince ?? 0));
  const { tone, icon, text } = describe(state, now);
  const open = () => (state.kind === 'log-in' ? askLogIn() : void navigate({ to: '/outbox' }));
  return (
    <ChipButton tone={tone} icon={icon} onClick={open}>
      {text}
    </ChipButton>
  );
}

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

type Looks = {
  [Kind in ChipState['kind']]: (state: Extract<ChipState, { kind: Kind }>, now: number) => Look;
};

/** Offline is never red: it is how this app works. Orange asks for somebody. */
const looks: Looks = {
  update: () => ({ tone: 'attention', icon: 'download', text: m.chip_update() }),
  'log-in': ({ waiting }) => ({
    tone: 'attention',
    icon: 'lock',
    text: waiting > 0 ? m.chip_log_in_waiting({ count: figure(waiting) }) : m.chip_log_in(),
  }),
  blocked: ({ waiting }) => ({
    tone: 'attention',
    icon: 'warning',
    text: waiting > 0 ? m.chip_blocked_waiting({ count: figure(waiting) }) : m.chip_blocked(),
  }),
  attention: ({ count }) => ({
    tone: 'attention',
    icon: 'warning',
    text: m.chip_attention({ count: figure(count) }),
  }),
  waiting: ({ waiting }) => ({
    tone: 'neutral',
    icon: 'wifi-off',
    text: m.chip_waiting({ count: figure(waiting) }),
  }),
  sending: ({ done, all }) => ({
    tone: 'progress',
    icon: 'send',
    text: m.chip_sending({ done: figure(done), all: figure(all) }),
  }),
  'all-sent': ({ at }, now) => ({
    tone: 'done',
    icon: 'check',
    text: m.chip_all_sent({ time: formatTime(at, now) }),
  }),
  'nothing-yet': () => ({ tone: 'neutral', icon: 'check', text: m.chip_nothing_yet() }),
};

function describe<Kind extends ChipState['kind']>(
  state: Extract<ChipState, { kind: Kind }>,
  now: number,
): Look {
  // A lookup by `kind` loses the tie between the kind and its state; the type of the table keeps it.
  const look = looks[state.kind] as (state: Extract<ChipState, { kind: Kind }>, now: number) => Look;
  return look(state, now);
}

function figure(count: number): string {
  return formatNumber(count, getLocale());
}
