import { blockSchema } from '../../src/core/document/schema';
import { quoteSchema } from '../../src/core/model/quote';
import type { Database } from '../../src/workspace/db/database';
import { readRow, sha256 } from '../../src/workspace/db/rows';
import { proofOf as quoteProof } from '../../src/workspace/repositories/quoteRows';
import { proofOf as pageProof } from '../../src/workspace/repositories/snapshots';
import { proofOf as sourceProof } from '../../src/workspace/repositories/sourceRows';
import { proofOf as transcriptProof } from '../../src/workspace/repositories/transcripts';
import { fillEveryTable, tablesOf } from './everyTable';

const uuid = (number: number) => `0192d1a0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The rows of `fillEveryTable` as the app would have stored them: ids are UUIDs and each hash is of its words. */
export async function fillWithRecords(db: Database): Promise<void> {
  await fillEveryTable(db);
  const short = ['a1', 'r1', 's1', 'p1', 'q1', 'n1', 'o1', 'm1'];
  const columns = await db.all(
    `SELECT l.name AS "table", x.name AS "column" FROM pragma_table_list l JOIN pragma_table_xinfo(l.name) x
      WHERE l.schema = 'main' AND l.type = 'table' AND x.hidden = 0 AND x.type = 'TEXT' AND l.name NOT LIKE 'sqlite%'`,
  );
  const real = (await tablesOf(db)).filter((name) => name !== 'search');
  for (const { table, column } of columns) {
    if (!real.includes(String(table))) continue;
    for (const [index, id] of short.entries())
      await db.run(`UPDATE ${table} SET "${column}" = ? WHERE "${column}" = ?`, [uuid(index + 1), id]);
  }
  const json = JSON.stringify(blockSchema.parse({ type: 'paragraph', children: [] }));
  await db.run('UPDATE block SET json = ?, sha256 = ?', [json, sha256(json)]);
  for (const table of ['article', 'revision'])
    await db.run(`UPDATE ${table} SET block_order = ?`, [JSON.stringify([sha256(json)])]);

  const quote = readRow(quoteSchema, (await db.get('SELECT * FROM quote')) ?? {});
  await db.run('UPDATE quote SET sha256 = ?', [quoteProof(quote)]);
  const source = (await db.get('SELECT * FROM source')) ?? {};
  const fields = {
    archiveUrl: String(source['archive_url']),
    note: String(source['note']),
    confidential: source['confidential'] !== 0,
    withheldAs: String(source['withheld_as']),
  };
  await db.run('UPDATE source SET sha256 = ?', [sourceProof(String(source['csl']), fields)]);
  const page = (await db.get('SELECT * FROM snapshot')) ?? {};
  const content = { text: String(page['text']), html: String(page['html']) };
  await db.run('UPDATE snapshot SET sha256 = ?', [pageProof(content)]);
  const said = (await db.get('SELECT * FROM transcript')) ?? {};
  const proof = transcriptProof(String(said['file_sha256']), String(said['turns']));
  await db.run('UPDATE transcript SET sha256 = ?', [proof]);
}
