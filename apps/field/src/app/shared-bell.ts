import { type Bell, createBell } from '@mauxn/offline';

/** A bell that is heard in every window of this device: only one of them is the sender (docs/sync.md, D3), and it may be another. */
export function createSharedBell(): Bell {
  const bell = createBell();
  const channel = new BroadcastChannel('mauxn-field-bell');
  channel.addEventListener('message', () => bell.ring());
  return {
    ring: () => {
      bell.ring();
      channel.postMessage('ring');
    },
    wait: (timer) => bell.wait(timer),
  };
}
