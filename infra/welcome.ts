import { join, relative } from 'node:path';
import type { Demo, DemoAccount } from './demo.ts';
import { root } from './folders.ts';
import type { Settings } from './settings.ts';

/** What somebody needs who has just started the system: where it is, who may log in, what to scan, where messages go. */
export function welcome({ sync }: Settings, demo: Demo, seconds: number): string {
  const lines = [
    '',
    `Mẫu XN runs (ready in ${seconds.toFixed(1)} s). Ctrl-C ends it.`,
    '',
    `  Field app   ${sync.fieldOrigin}`,
    `  Desk        ${sync.deskOrigin}`,
    `  Citizens    ${sync.citizenOrigin}`,
    '',
  ];
  if (!demo.deployment.demo) return lines.join('\n');
  return [...lines, ...demoLines(sync, demo)].join('\n');
}

function demoLines(sync: Settings['sync'], { accounts }: Demo): string[] {
  return [
    'This is a demonstration with a made-up province.',
    '',
    `  Codes to print or scan   ${sync.deskOrigin}/demo/codes`,
    `  Messages “sent”          ${sync.deskOrigin}/demo/messages   (file: ${shown(join(sync.outboxDir, 'messages.jsonl'))})`,
    '',
    ...accountLines(accounts, shown(join(sync.demoDir, 'accounts.json'))),
  ];
}

function accountLines(accounts: readonly DemoAccount[] | undefined, file: string): string[] {
  if (!accounts) return [`The log-ins were printed where this database was set up; ${file} is not here.`, ''];
  return [
    `Log-ins (also in ${file}):`,
    '',
    ...accounts.map(
      ({ login, password, role }) => `  ${login.padEnd(12)} ${password}   ${appOf(role)} · ${role}`,
    ),
    '',
  ];
}

function appOf(role: string): string {
  return ['sampler', 'volunteer', 'site-lead'].includes(role) ? 'field' : 'desk ';
}

/** A short path where the file lies in the project. */
function shown(path: string): string {
  const short = relative(root, path);
  return short.startsWith('..') ? path : short;
}
