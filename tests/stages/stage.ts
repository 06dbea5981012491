import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { root } from '../../infra/folders.ts';

/** What a stage found. A stage without tests of its own counts as one. `output` is shown when something failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

export interface Stage {
  readonly name: string;
  /** Runs with `--fast` too: needs neither database nor browser. */
  readonly fast: boolean;
  readonly run: () => Promise<Outcome>;
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A stage that either passes as a whole or fails as a whole. */
export function oneOf(ended: readonly Ended[]): Outcome {
  const bad = ended.filter(({ code }) => code !== 0);
  const failed = bad.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, output: bad.map(({ output }) => output).join('\n') };
}

/** Runs one of the project's tools under the pinned Node. A tool that cannot be started ends with code 127. */
export function runTool(
  tool: string,
  args: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd,
      env: { ...process.env, PATH: toolPath(cwd), NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => output.push(part));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

/** The pinned Node first, then the member's tools, then the project's. */
function toolPath(cwd: string): string {
  const bins = [cwd, root].map((folder) => join(folder, 'node_modules', '.bin'));
  const separator = process.platform === 'win32' ? ';' : ':';
  return [dirname(process.execPath), ...bins, process.env['PATH'] ?? ''].join(separator);
}
