// `npm run bench -- NAME [options]`: measures one thing and ends with one line of JSON on standard output.
import { runProgram, Trouble } from '../../infra/trouble.ts';
import type { Bench } from './bench.ts';

/** Every bench by its name; each is loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  camera: async () => (await import('./camera.ts')).cameraBench,
  capture: async () => (await import('./capture.ts')).captureBench,
  page: async () => (await import('./page.ts')).pageBench,
  scan: async () => (await import('./scan/bench.ts')).scanBench,
  sync: async () => (await import('./sync/bench.ts')).syncBench,
};

await runProgram(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const load = benches[name];
  if (!load) {
    throw new Trouble(
      `Usage: npm run bench -- NAME [options], where NAME is ${Object.keys(benches).join(', ')}`,
    );
  }
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  // Nobody reads the output any more.
  process.stdout.on('error', () => interruption.abort());
  const bench = await load();
  console.log(`${name}: ${bench.about}`);
  const { signal } = interruption;
  const figures = await bench
    .run({ args, signal, say: (line) => console.log(line) })
    .catch((error: unknown) => {
      throw signal.aborted ? new Trouble('Stopped before the end: there are no figures.') : error;
    });
  console.log(JSON.stringify(figures));
});
