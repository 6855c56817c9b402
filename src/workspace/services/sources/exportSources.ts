import { append } from '../../../core/append';
import { frameOf } from '../../../core/citations/sourceFiles/frame';
import type { SourceFormat } from '../../../core/model/sourceFiles';
import type { Database } from '../../db/database';
import { listOpenItems } from '../../repositories/sourceItems';
import type { Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';

/** Sources as the text of one file, without confidential ones; all of them or those of `ids`. */
export async function exportSources(
  db: Database,
  tasks: Tasks,
  { format, ids }: { format: SourceFormat; ids?: string[] | undefined },
  { signal, onProgress }: JobContext = {},
): Promise<string> {
  const wanted = ids && new Set(ids);
  const items = (await listOpenItems(db)).filter(({ id }) => !wanted || wanted.has(id));
  const { open, between, close } = frameOf(format);
  const written: string[] = [];
  for await (const part of tasks.writeSourceFile({ name: 'The sources', items, format })) {
    signal?.throwIfAborted();
    append(written, part);
    onProgress?.(written.length, items.length, '');
  }
  return open + written.join(between) + close;
}
