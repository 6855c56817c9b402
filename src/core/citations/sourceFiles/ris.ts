import type { CslItem } from '../../model/source';
import { textOf } from '../csl';
import { t } from '../messages';
import { cslToRis, type RisTags, readRisText, risToCsl } from './citationJs';
import { assertDepth, assertLength, lineCounter, type ReadEntry, reasonOf } from './entry';
import { foreignFieldsOf, withForeignFields } from './foreignFields';
import { residueOf, restoreResidue } from './residue';

const residueTag = 'XS';

/** Yields the records of a RIS file. */
export function* readRis(text: string): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  const starts = [...text.matchAll(/^[ \t]*TY {2}-/gm)].map(({ index }) => index);
  for (const [number, start] of starts.entries()) {
    const record = text.slice(start, starts[number + 1] ?? text.length);
    const line = lineAt(start);
    const key = /^[ \t]*ID {2}-(.*)$/m.exec(record)?.[1]?.trim() ?? '';
    try {
      assertLength(record.length);
      if (!/^[ \t]*ER {2}-/m.test(record)) throw new Error(t('entry.noEnd'));
      yield { line, key, item: readRecord(record) };
    } catch (error) {
      yield { line, key, error: reasonOf(error) };
    }
  }
}

function readRecord(record: string): CslItem {
  const { [residueTag]: residue, ...tags } = readRisText(record);
  const read = risToCsl(tags);
  const doi = joined(tags['DO']);
  const item: CslItem = { ...read, ...(doi ? { DOI: doi } : {}), ...dateOf(read, tags) };
  const written = new Set(Object.keys(tagsOf(item)));
  const unwritten = Object.entries(tags).filter(([tag]) => !written.has(tag) && !readOnly.has(tag));
  const foreign = Object.fromEntries(unwritten.map(([tag, value]) => [tag, joined(value)]));
  const whole = restoreResidue(withForeignFields(item, 'ris', joined(tags['TY']), foreign), joined(residue));
  assertDepth(whole);
  return whole;
}

/** Tags that repeat what another tag holds. */
const readOnly = new Set(['TY', 'ID', 'T1', 'A1', 'Y1', 'JF', 'EP', 'N2']);

/** The date of the old tag, such as `2004/03/05/Spring`, which citation-js does not read. */
function dateOf({ issued }: CslItem, tags: RisTags): { issued?: unknown } {
  const [year, month, day] = joined(tags['Y1']).split('/').map(Number);
  const isRead = typeof issued === 'object' && issued !== null && 'date-parts' in issued;
  if (isRead || !year) return {};
  return { issued: { 'date-parts': [[year, ...(month ? [month, ...(day ? [day] : [])] : [])]] } };
}

function tagsOf(item: CslItem): RisTags {
  const doi = textOf(item, 'DOI');
  return { TY: 'GEN', ...cslToRis(item), ...(doi ? { DO: doi } : {}) };
}

/** One record; what the format has no tag for goes into a tag that only Stet reads. */
export function writeRis(item: CslItem, key: string): string {
  const { tags, readBack } = readable(item, { ...foreignFieldsOf(item, 'ris'), ID: key });
  const residue = residueOf(item, readBack);
  return printed(residue === '' ? tags : { ...tags, [residueTag]: residue });
}

/** The tags of an item, or only its title if the item does not read back. */
function readable(item: CslItem, own: RisTags): { tags: RisTags; readBack: CslItem } {
  try {
    const tags = { ...tagsOf(item), ...own };
    return { tags, readBack: readRecord(printed(tags)) };
  } catch {
    const tags = { TY: 'GEN', TI: item.title ?? '', ...own };
    return { tags, readBack: readRecord(printed(tags)) };
  }
}

/** Writes each value on one line, as a value in RIS ends with its line. */
function printed({ TY, ...tags }: RisTags): string {
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${oneLine(String(one))}`),
  );
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\n');
}

const oneLine = (value: string): string =>
  value
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();

const joined = (value: RisTags[string] | undefined): string =>
  value === undefined ? '' : [value].flat().map(String).join('; ');
