import type { CslItem } from '../../../model/source';
import { assertLength, type LostField, lineCounter, type ReadEntry, reasonOf } from '../entry';

interface RecordReader {
  /** Where a record begins; it ends where the next one begins. */
  start: RegExp;
  keyOf?: (record: string) => string;
  /** Throws if the record cannot be read. */
  itemOf: (record: string) => CslItem;
  /** What of a record that was read is damaged. */
  lostIn?: (record: string) => Omit<LostField, 'line'>[];
}

/** Yields the records of a file, each read by itself, so that a broken one costs only itself. */
export function* readRecords(
  text: string,
  { start, keyOf = () => '', itemOf, lostIn = () => [] }: RecordReader,
): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  const starts = [...text.matchAll(start)].map(({ index }) => index);
  for (const [number, from] of starts.entries()) {
    const record = text.slice(from, starts[number + 1] ?? text.length);
    const line = lineAt(from);
    const key = keyOf(record);
    try {
      assertLength(record.length);
      const item = itemOf(record);
      const lost = lostIn(record).map((field) => ({ ...field, line }));
      yield { line, key, item, ...(lost.length > 0 ? { lost } : {}) };
    } catch (error) {
      yield { line, key, error: reasonOf(error) };
    }
  }
}
