import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Trouble } from '../../../infra/trouble.ts';
import { copyTemplate } from '../../setup/copy.ts';
import { startTestServer } from '../../setup/server.ts';
import { seedWorld } from '../../world/seed.ts';
import type { Bench, BenchCall } from '../bench.ts';
import { sealBatches } from './batches.ts';
import { describeServer } from './database.ts';
import { enrolDevices } from './devices.ts';
import { figuresOf } from './figures.ts';
import { measure } from './measure.ts';
import { startSync } from './service.ts';
import { makeTubes, mix } from './tubes.ts';

/** Pushes of many devices at once into an empty database, the same again, and the same rows by COPY. */
export const syncBench: Bench = {
  about: 'pushes over HTTP into Postgres with fsync on, against COPY of the same rows into the same tables',
  run,
};

const options = {
  devices: { type: 'string', default: '200' },
  /** Tubes of each device, which are one batch. */
  tubes: { type: 'string', default: '250' },
  rounds: { type: 'string', default: '5' },
  /** Folder for a processor profile of the service, to open in Chromium's developer tools. */
  profile: { type: 'string' },
} as const;

async function run(call: BenchCall) {
  const { values } = parseArgs({ args: [...call.args], options });
  const [devices, tubes, rounds] = [
    count(values.devices, 2_000),
    count(values.tubes, 500),
    count(values.rounds, 99),
  ];
  const server = await startTestServer({ careless: false });
  try {
    const fresh = await copyTemplate(server);
    try {
      const serverLine = await describeServer(fresh);
      const world = await seedWorld(fresh.db);
      const enrolled = await enrolDevices(fresh.db, world, devices);
      const batches = sealBatches(enrolled, makeTubes(devices * tubes, world.tubePattern));
      call.say(`${serverLine}; ${availableParallelism()} processors.`);
      call.say(`${devices} devices × ${tubes} tubes in batches of ${tubes}, all at once; ${mix}.`);
      const service = await startSync(fresh.url, values.profile);
      try {
        return figuresOf(await measure({ fresh, service, batches, rounds, ...call }), batches, (line) =>
          call.say(line),
        );
      } finally {
        await service.stop();
      }
    } finally {
      await fresh.close();
    }
  } finally {
    await server.stop();
  }
}

function count(text: string, largest: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > largest) {
    throw new Trouble(`“${text}” is not a whole number from 1 to ${largest}.`);
  }
  return number;
}
