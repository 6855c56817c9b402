import { frameOf } from '../../../core/citations/sourceFiles/frame';
import type { SkippedSource, SourceFormat } from '../../../core/model/sourceFiles';
import type { Database } from '../../db/database';
import { isLeftOut, listOpenItems } from '../../repositories/sourceItems';
import type { Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';

export interface ExportedSources {
  text: string;
  skipped: SkippedSource[];
}

/**
 * Sources as the text of one file, without confidential ones; all of them or those of `ids`. One that cannot be
 * written is named and does not stop the others.
 */
export async function exportSources(
  db: Database,
  tasks: Tasks,
  { format, ids }: { format: SourceFormat; ids?: string[] | undefined },
  { signal, onProgress }: JobContext = {},
): Promise<ExportedSources> {
  const wanted = ids && new Set(ids);
  const found = (await listOpenItems(db)).filter(({ id }) => !wanted || wanted.has(id));
  const skipped = found.filter(isLeftOut).map(({ key, error }) => ({ entry: key, error }));
  const items = found.flatMap((source) => (isLeftOut(source) ? [] : source));
  const { open, between, close } = frameOf(format);
  const written: string[] = [];
  for await (const part of tasks.writeSourceFile({ name: 'The sources', items, format })) {
    signal?.throwIfAborted();
    for (const { entry, error, text } of part) {
      if (error === null) written.push(text);
      else skipped.push({ entry, error });
    }
    onProgress?.(written.length, items.length, '');
  }
  return { text: open + written.join(between) + close, skipped };
}
