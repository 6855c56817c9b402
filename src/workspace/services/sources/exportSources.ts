import { frameOf } from '../../../core/citations/exchange/frame';
import type { SourceFormat } from '../../../core/model/sourceFiles';
import type { Database } from '../../db/database';
import { toItem } from '../../repositories/sources';
import type { Tasks } from '../../worker/task';
import type { JobContext } from '../jobContext';

/** The library as one file, confidential sources left out; `ids`: only these. */
export async function exportLibrary(
  db: Database,
  tasks: Tasks,
  { format, ids }: { format: SourceFormat; ids?: string[] | undefined },
  { signal, onProgress }: JobContext = {},
): Promise<string> {
  const rows = await db.all(
    `SELECT id, citation_key, csl FROM source WHERE confidential = 0 AND merged_into IS NULL ORDER BY citation_key`,
  );
  const wanted = ids && new Set(ids);
  const items = rows
    .filter((row) => !wanted || wanted.has(String(row['id'])))
    .map((row) => ({ item: toItem(row['csl']), key: String(row['citation_key']) }));
  const { open, between, close } = frameOf(format);
  const written: string[] = [];
  for await (const part of tasks.writeLibrary({ name: 'The library', items, format })) {
    signal?.throwIfAborted();
    written.push(...part);
    onProgress?.(written.length, items.length, '');
  }
  return open + written.join(between) + close;
}
