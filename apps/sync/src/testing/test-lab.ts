import type { ResultValue } from '@mauxn/domain';
import { type Database, inTransaction } from '@mauxn/store';
import { type BenchQueue, type BenchTube, deskRoutes } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { newId } from '../push/test-site.ts';
import { addMember, type TestMember } from './test-member.ts';

/** A lab with the people that four eyes need: two who review can amend each other's results. */
export interface TestLab {
  readonly id: string;
  readonly technician: TestMember;
  readonly reviewer: TestMember;
  readonly secondReviewer: TestMember;
  receive(code: string): Promise<BenchTube>;
  /** By the technician. @returns the id of the result */
  enter(reception: string, value?: ResultValue): Promise<string>;
  /** By the reviewer. */
  review(...results: string[]): ReturnType<typeof reviewedBy>;
  giveBack(reason: string, ...results: string[]): ReturnType<typeof reviewedBy>;
  release(...results: string[]): ReturnType<typeof releasedBy>;
  list(queue?: BenchQueue, query?: { code?: string; after?: string }): ReturnType<typeof listOf>;
  /** The tube as the bench shows it. */
  find(code: string): Promise<BenchTube | undefined>;
}

export async function openTestLab(db: Database, app: FastifyInstance, name = 'CDC Mẫu'): Promise<TestLab> {
  const [unit, id] = [newId(), newId()];
  const path = `2024:${String(Number.parseInt(unit.slice(-4), 16)).padStart(5, '0')}`;
  await inTransaction(db, async (tx) => {
    await tx.insertInto('unit').values({ id: unit, path, level: 'province', name: 'Tỉnh Mẫu' }).execute();
    await tx.insertInto('lab').values({ id, unit, name }).execute();
  });
  const scope = { scopeKind: 'lab', scopeId: id } as const;
  const technician = await addMember(db, app, { name: 'Hoàng Thị Nhập', role: 'lab-technician', ...scope });
  const reviewer = await addMember(db, app, { name: 'Vũ Văn Duyệt', role: 'lab-reviewer', ...scope });
  const secondReviewer = await addMember(db, app, { name: 'Bùi Văn Soát', role: 'lab-reviewer', ...scope });
  const list: TestLab['list'] = (queue, query) => listOf(technician, id, queue, query);
  return {
    id,
    technician,
    reviewer,
    secondReviewer,
    receive: async (code) => (await receivedBy(technician, id, { id: newId(), code })).tube,
    enter: (reception, value) => enteredBy(technician, id, reception, value),
    review: (...results) => reviewedBy(reviewer, id, { verdict: 'reviewed', results }),
    giveBack: (reason, ...results) => reviewedBy(reviewer, id, { verdict: 'returned', results, reason }),
    release: (...results) => releasedBy(reviewer, id, results),
    list,
    find: async (code) => (await list('all', { code })).tubes.find((tube) => tube.code === code),
  };
}

export function receivedBy(member: TestMember, lab: string, body: { id: string; code: string }) {
  return member.ask(deskRoutes.receiveTube, { params: { lab }, body });
}

export async function enteredBy(
  member: TestMember,
  lab: string,
  reception: string,
  value: ResultValue = 'negative',
): Promise<string> {
  const id = newId();
  await member.ask(deskRoutes.enterResult, { params: { lab }, body: { id, reception, value } });
  return id;
}

type Review =
  | { verdict: 'reviewed'; results: string[] }
  | { verdict: 'returned'; results: string[]; reason: string };

export function reviewedBy(member: TestMember, lab: string, body: Review) {
  return member.ask(deskRoutes.reviewResults, { params: { lab }, body });
}

export function releasedBy(member: TestMember, lab: string, results: string[]) {
  return member.ask(deskRoutes.releaseResults, { params: { lab }, body: { results } });
}

/** @returns the id of the new version */
export async function amendedBy(
  member: TestMember,
  lab: string,
  result: string,
  value: ResultValue,
  reason = 'Nhập nhầm giếng',
): Promise<string> {
  const id = newId();
  await member.ask(deskRoutes.amendResult, { params: { lab }, body: { id, result, value, reason } });
  return id;
}

function listOf(
  member: TestMember,
  lab: string,
  queue: BenchQueue = 'all',
  query: { code?: string; after?: string } = {},
) {
  return member.ask(deskRoutes.listBench, { params: { lab }, query: { queue, ...query } });
}
