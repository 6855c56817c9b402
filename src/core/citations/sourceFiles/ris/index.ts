import type { CslItem } from '../../../model/source';
import { textOf } from '../../csl';
import { t } from '../../messages';
import { cslToRis } from '../citationJs';
import { assertDepth, assertLength, EntryError, lineCounter, type ReadEntry, reasonOf } from '../entry';
import { foreignFieldsOf, withForeignFields } from '../foreignFields';
import { residueOf, restoreResidue } from '../residue';
import { type RisTags, readTags, recordEnd, recordStart } from './tags';
import { risToCsl } from './toCsl';

const residueTag = 'XS';

/** Yields the records of a RIS file. */
export function* readRis(text: string): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  const starts = [...text.matchAll(recordStart)].map(({ index }) => index);
  for (const [number, start] of starts.entries()) {
    const record = text.slice(start, starts[number + 1] ?? text.length);
    const line = lineAt(start);
    const key = /^[ \t]*ID {1,2}-(.*)$/m.exec(record)?.[1]?.trim() ?? '';
    try {
      assertLength(record.length);
      if (!recordEnd.test(record)) throw new EntryError(t('entry.noEnd'));
      yield { line, key, item: readRecord(record) };
    } catch (error) {
      yield { line, key, error: reasonOf(error) };
    }
  }
}

function readRecord(record: string): CslItem {
  const { [residueTag]: [residue = ''] = [], ...tags } = readTags(record);
  const { item, rest } = risToCsl(tags);
  const foreign = Object.fromEntries(Object.entries(rest).map(([tag, values]) => [tag, values.join('\n')]));
  const whole = restoreResidue(withForeignFields(item, 'ris', tags['TY']?.[0] ?? '', foreign), residue);
  assertDepth(whole);
  return whole;
}

/** The tags that citation-js writes, and those that it has none for. */
function tagsOf(item: CslItem): RisTags {
  const written = Object.entries({ TY: 'GEN', ...cslToRis(item) });
  const tags = Object.fromEntries(written.map(([tag, value]) => [tag, [value].flat().map(String)]));
  const doi = textOf(item, 'DOI');
  return {
    ...tags,
    ...(doi ? { DO: [doi] } : {}),
    ...(item.type === 'interview' ? { TY: ['INTV'] } : {}),
  };
}

/** One record; what the format has no tag for goes into a tag that only Stet reads. */
export function writeRis(item: CslItem, key: string): string {
  const { tags, readBack } = readable(item, key);
  const residue = residueOf(item, readBack);
  return printed(residue === '' ? tags : { ...tags, [residueTag]: [residue] });
}

/** The tags of an item, or only its title if the item does not read back. */
function readable(item: CslItem, key: string): { tags: RisTags; readBack: CslItem } {
  const read = (tags: RisTags) => ({ tags, readBack: readRecord(printed(tags)) });
  try {
    return read({ ...withForeign(tagsOf(item), item), ID: [key] });
  } catch {
    return read({ ...withForeign({ TY: ['GEN'], TI: [item.title ?? ''] }, item), ID: [key] });
  }
}

/** Values that were read under a tag follow those of the item. */
function withForeign(tags: RisTags, item: CslItem): RisTags {
  const all = { ...tags };
  for (const [tag, values] of Object.entries(foreignFieldsOf(item, 'ris'))) {
    all[tag] = [...(all[tag] ?? []), ...values.split('\n')];
  }
  return all;
}

/** Writes each value on one line, as a value in RIS ends with its line. */
function printed({ TY = ['GEN'], ...tags }: RisTags): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    values.map((value) => `${tag}  - ${oneLine(value)}`),
  );
  return [`TY  - ${TY[0]}`, ...lines, 'ER  - ', ''].join('\n');
}

const oneLine = (value: string): string =>
  value
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
