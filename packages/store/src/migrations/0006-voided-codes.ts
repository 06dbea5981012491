import { type Kysely, sql } from 'kysely';

/** The lab asks of every tube without a record whether its site voided it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index tube_voided_code on tube (province, code) where state = 'voided'`.execute(db);
}
