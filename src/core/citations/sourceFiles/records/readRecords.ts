import type { CslItem } from '../../../model/source';
import { assertLength, lineCounter, type ReadEntry, reasonOf } from '../entry';

interface RecordReader {
  /** Where a record begins; it ends where the next one begins. */
  start: RegExp;
  keyOf?: (record: string) => string;
  /** Throws if the record cannot be read. */
  itemOf: (record: string) => CslItem;
}

/** Yields the records of a file, each read by itself, so that a broken one costs only itself. */
export function* readRecords(
  text: string,
  { start, keyOf = () => '', itemOf }: RecordReader,
): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  const starts = [...text.matchAll(start)].map(({ index }) => index);
  for (const [number, from] of starts.entries()) {
    const record = text.slice(from, starts[number + 1] ?? text.length);
    const line = lineAt(from);
    const key = keyOf(record);
    try {
      assertLength(record.length);
      yield { line, key, item: itemOf(record) };
    } catch (error) {
      yield { line, key, error: reasonOf(error) };
    }
  }
}
