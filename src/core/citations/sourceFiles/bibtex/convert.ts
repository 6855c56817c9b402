import type { CslItem } from '../../../model/source';
import { t } from '../../messages';
import { bibtexFields, bibtexToCsl, type RawBibtexEntry } from '../citationJs';
import { amended } from './amend';
import { isOpenRange, withDateMarks } from './dates';
import { withoutBookAuthor } from './parents';

type Properties = Record<string, string>;

interface Converted {
  item: CslItem;
  /** Fields that cannot be converted, with the reason. */
  odd: { field: string; error: string }[];
}

/** An entry with those that it inherits from as a CSL item. A field that cannot be converted costs that field only. */
export function convert(entry: RawBibtexEntry, parents: RawBibtexEntry[]): Converted {
  const { properties, odd } = readable(withAddress(entry.properties));
  try {
    return { item: itemOf({ ...entry, properties }, parents), odd };
  } catch {
    const { good, bad } = parted(properties, (one) => isConverted({ ...entry, properties: one }));
    const reasons = Object.keys(bad).map((field) => ({ field, error: t('entry.unreadable') }));
    return { item: itemOf({ ...entry, properties: good }, parents), odd: [...odd, ...reasons] };
  }
}

const itemOf = (entry: RawBibtexEntry, parents: RawBibtexEntry[]): CslItem =>
  withDateMarks(
    amended(bibtexToCsl(withoutBookAuthor([entry, ...parents]))),
    entry.properties['date'] ?? entry.properties['year'] ?? '',
  );

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

/** A source was read on one day: of a range, the first is kept. A range without an end keeps its beginning. */
function readable(properties: Properties): { properties: Properties; odd: Converted['odd'] } {
  const open = isOpenRange(properties['date'] ?? '') ? [{ field: 'date', error: t('entry.openRange') }] : [];
  const [first, ...others] = (properties['urldate'] ?? '').split('/');
  if (!first || others.length === 0) return { properties, odd: open };
  return {
    properties: { ...properties, urldate: first },
    odd: [...open, { field: 'urldate', error: t('entry.range') }],
  };
}

const archives: Record<string, string> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
  hdl: 'https://hdl.handle.net/',
};

/** The address of a text in an archive, if the entry has no other. */
function withAddress(properties: Properties): Properties {
  const { url, eprint, eprinttype = properties['archiveprefix'] } = properties;
  const archive = archives[(eprinttype ?? '').toLowerCase()];
  return url || !eprint || !archive ? properties : { ...properties, url: archive + eprint };
}

/** The fields that an export of the item would not contain, so that none is lost. */
export function unwritten(item: CslItem, properties: Properties): Properties {
  const written = new Set([...fieldsWritten(item, 'bibtex'), ...fieldsWritten(item, 'biblatex')]);
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
