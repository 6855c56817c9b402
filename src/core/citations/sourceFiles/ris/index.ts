import type { CslItem } from '../../../model/source';
import { textOf } from '../../csl';
import { t } from '../../messages';
import { cslToRis } from '../citationJs';
import { assertDepth, type ReadEntry } from '../entry';
import { foreignFieldsOf, withForeignFields } from '../foreignFields';
import { type Fields, fieldsOf } from '../records/lines';
import { readRecords } from '../records/readRecords';
import { residueOf, restoreResidue } from '../residue';
import { writeRisDate } from './dates';
import { risToCsl } from './toCsl';

const residueTag = 'XS';

/** Real exporters put one or two spaces before the hyphen, and any number after it. */
const tagged = /^[ \t]*([A-Z][A-Z0-9]) {1,2}-[ \t]*(.*)$/s;
const recordEnd = /^[ \t]*ER {1,2}-/m;

/** Yields the records of a RIS file. */
export const readRis = (text: string): Generator<ReadEntry> =>
  readRecords(text, {
    start: /^[ \t]*TY {1,2}-/gm,
    keyOf: (record) => /^[ \t]*ID {1,2}-(.*)$/m.exec(record)?.[1]?.trim() ?? '',
    itemOf: (record) => readRecord(record.slice(0, recordEnd.exec(record)?.index)),
    lostIn: (record) => (recordEnd.test(record) ? [] : [{ field: 'ER', error: t('entry.noEnd') }]),
  });

function readRecord(record: string): CslItem {
  const { [residueTag]: [residue = ''] = [], ...tags } = fieldsOf(record, tagged);
  const { item, rest } = risToCsl(tags);
  const foreign = Object.fromEntries(Object.entries(rest).map(([tag, values]) => [tag, values.join('\n')]));
  const whole = restoreResidue(withForeignFields(item, 'ris', tags['TY']?.[0] ?? '', foreign), residue);
  assertDepth(whole);
  return whole;
}

/** The tags that citation-js writes, and those that it has none for. */
function tagsOf(item: CslItem): Fields {
  const written = Object.entries({ TY: 'GEN', ...cslToRis(item) });
  const tags = Object.fromEntries(written.map(([tag, value]) => [tag, [value].flat().map(String)]));
  const doi = textOf(item, 'DOI');
  return {
    ...tags,
    ...(doi ? { DO: [doi] } : {}),
    ...(item.type === 'interview' ? { TY: ['INTV'] } : {}),
    ...writeRisDate(item['issued']),
  };
}

/** One record; what the format has no tag for goes into a tag that only Stet reads. */
export function writeRis(item: CslItem, key: string): string {
  const { tags, readBack } = readable(item, key);
  const residue = residueOf(item, readBack);
  return printed(residue === '' ? tags : { ...tags, [residueTag]: [residue] });
}

/** The tags of an item, or only its title if the item does not read back. */
function readable(item: CslItem, key: string): { tags: Fields; readBack: CslItem } {
  const read = (tags: Fields) => ({ tags, readBack: readRecord(printed(tags)) });
  try {
    return read({ ...withForeign(tagsOf(item), item), ID: [key] });
  } catch {
    return read({ ...withForeign({ TY: ['GEN'], TI: [item.title ?? ''] }, item), ID: [key] });
  }
}

/** Values that were read under a tag follow those of the item. */
function withForeign(tags: Fields, item: CslItem): Fields {
  const all = { ...tags };
  for (const [tag, values] of Object.entries(foreignFieldsOf(item, 'ris'))) {
    all[tag] = [...(all[tag] ?? []), ...values.split('\n')];
  }
  return all;
}

/** Writes each value on one line, as a value in RIS ends with its line. */
function printed({ TY = ['GEN'], ...tags }: Fields): string {
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
