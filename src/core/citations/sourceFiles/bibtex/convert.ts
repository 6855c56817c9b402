import type { CslItem } from '../../../model/source';
import { t } from '../../messages';
import { bibtexFields, bibtexToCsl, type RawBibtexEntry } from '../citationJs';
import { takeAddress } from './addresses';
import { amended } from './amend';
import { takeDates } from './dates';
import { inFull, subtypes } from './inFull';
import { withoutBookAuthor } from './parents';

type Properties = Record<string, string>;

interface Converted {
  item: CslItem;
  /** Fields that cannot be converted, with the reason. */
  odd: { field: string; error: string }[];
}

/** An entry with those that it inherits from as a CSL item. A field that cannot be converted costs that field only. */
export function convert(entry: RawBibtexEntry, parents: RawBibtexEntry[]): Converted {
  const { dates, odd: oddDates, properties: undated } = takeDates(entry.properties);
  const { url, odd: oddAddresses, properties } = takeAddress(undated);
  const { item, odd } = itemOf({ ...entry, properties }, parents);
  const whole = { ...inFull(item, entry), ...dates, ...(url ? { URL: url } : {}) };
  return { item: whole, odd: [...oddDates, ...oddAddresses, ...odd] };
}

function itemOf(entry: RawBibtexEntry, parents: RawBibtexEntry[]): Converted {
  const read = (properties: Properties) =>
    bibtexToCsl(withoutBookAuthor([{ ...entry, properties }, ...parents]));
  try {
    return { item: amended(read(entry.properties)), odd: [] };
  } catch {
    const { good, bad } = parted(entry.properties, (one) => isConverted({ ...entry, properties: one }));
    const odd = Object.keys(bad).map((field) => ({ field, error: t('entry.unreadable') }));
    return { item: amended(read(good)), odd };
  }
}

function isConverted(entry: RawBibtexEntry): boolean {
  try {
    bibtexToCsl([entry]);
    return true;
  } catch {
    return false;
  }
}

/** The properties that pass alone, and those that do not. */
function parted(properties: Properties, passes: (one: Properties) => boolean) {
  const good: Properties = {};
  const bad: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    Object.assign(passes({ [name]: value }) ? good : bad, { [name]: value });
  }
  return { good, bad };
}

/** The fields that an export of the item would not contain, so that none is lost. */
export function unwritten(item: CslItem, properties: Properties): Properties {
  const written = new Set([...fieldsWritten(item, 'bibtex'), ...fieldsWritten(item, 'biblatex')]);
  // A genre is written as one of the two.
  if (item['genre']) written.add('type');
  if (properties['type'] && item['genre']) written.delete('entrysubtype');
  if (Object.values(subtypes).includes(item.type)) written.add('entrysubtype');
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => value !== '' && !written.has(name)),
  );
}

function fieldsWritten(item: CslItem, dialect: 'bibtex' | 'biblatex'): string[] {
  try {
    return bibtexFields(item, dialect);
  } catch {
    const variables = Object.entries(item).filter(([name]) => name !== 'type');
    return variables.flatMap(([name, value]) => fieldsOfOne({ type: item.type, [name]: value }, dialect));
  }
}

function fieldsOfOne(item: CslItem, dialect: 'bibtex' | 'biblatex'): string[] {
  try {
    return bibtexFields(item, dialect);
  } catch {
    return [];
  }
}
