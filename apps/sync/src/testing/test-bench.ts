import type { Person, TubeKind } from '@mauxn/domain';
import type { Database } from '@mauxn/store';
import type { BenchTube } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { openTestSite, type TestSite } from '../push/test-site.ts';
import { openTestLab, type TestLab } from './test-lab.ts';
import { openTestDesk } from './test-member.ts';

/** Two sites that sample and two labs that test, on one database. */
export interface TestBench {
  readonly site: TestSite;
  readonly elsewhere: TestSite;
  readonly desk: FastifyInstance;
  readonly lab: TestLab;
  readonly otherLab: TestLab;
  /** A code that no tube has. */
  nextCode(): string;
  /** A tube that was pushed by the site and received by the lab. */
  received(people?: readonly Person[], kind?: TubeKind): Promise<BenchTube>;
  close(): Promise<void>;
}

export async function openTestBench(db: Database): Promise<TestBench> {
  const site = await openTestSite(db);
  const elsewhere = await openTestSite(db, { withDeployment: false });
  const desk = await openTestDesk(db);
  const lab = await openTestLab(db, desk);
  let code = 0;
  const nextCode = () => `MX${String(++code).padStart(6, '0')}`;
  return {
    site,
    elsewhere,
    desk,
    lab,
    otherLab: await openTestLab(db, desk, 'Bệnh viện Mẫu'),
    nextCode,
    received: async (people, kind) => {
      const tube = site.tube(nextCode(), people, kind);
      await site.push([tube]);
      return lab.receive(tube.args.code);
    },
    close: async () => {
      for (const app of [site.app, elsewhere.app, desk]) await app.close();
    },
  };
}
