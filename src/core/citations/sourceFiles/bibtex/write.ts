import type { CslItem } from '../../../model/source';
import { cslToBibtex } from '../citationJs';
import { foreignFieldsOf } from '../foreignFields';
import { residueField, residueOf } from '../residue';
import { bibtexEntries } from './entries';
import { readBibtex } from './read';
import { withTex } from './tex';
import { writable } from './writable';

export type Dialect = 'bibtex' | 'biblatex';

/** One entry; what the dialect has no field for goes into a field that only Stet reads. */
export function writeBibtex(item: CslItem, key: string, dialect: Dialect): string {
  const foreign = Object.entries(foreignFieldsOf(item, 'bibtex')).filter(isWhole);
  const entry = withFields(written({ ...item, id: key }, dialect), foreign);
  const residue = residueOf(item, readOne(entry));
  return residue === '' ? entry : withFields(entry, [[residueField, residue]]);
}

/** An entry with all fields of the item, or with those that citation-js can write one by one. */
function written(item: CslItem, dialect: Dialect): string {
  const whole = entryOf(item, dialect);
  if (whole) return whole;
  const bare = { id: item['id'], type: item.type };
  const good = Object.entries(item).filter(([name, value]) => entryOf({ ...bare, [name]: value }, dialect));
  return entryOf({ ...bare, ...Object.fromEntries(good) }, dialect) ?? `@misc{${String(item['id'])},\n}`;
}

/** Null if citation-js cannot write the item, or cannot read it back as one entry. */
function entryOf(item: CslItem, dialect: Dialect): string | null {
  try {
    const entry = withTex(cslToBibtex(writable(item, dialect === 'biblatex'), dialect));
    const once = entry
      // citation-js repeats the URL in this field, unescaped.
      .replace(/^\thowpublished = .*\n/m, '')
      // Other readers look for a genre in the other field.
      .replace(/^\tentrysubtype = (?!\{(?:newspaper|magazine)\},)/m, '\ttype = ')
      .trim();
    readOne(once);
    return once;
  } catch {
    return null;
  }
}

function readOne(entry: string): CslItem {
  const [chunk] = bibtexEntries(entry);
  if (chunk?.text !== entry) throw new Error('The entry does not read back as one.');
  const [read] = readBibtex(entry);
  if (!read || 'error' in read) throw new Error(read?.error ?? 'Nothing was read.');
  return read.item;
}

const withFields = (entry: string, fields: [string, string][]): string =>
  `${entry.replace(/\}\s*$/, '')}${fields.map(([name, value]) => `\t${name} = {${value}},\n`).join('')}}`;

/** Whether a field can be written as it was read: its braces are paired, with and without the escaped ones. */
function isWhole([name, value]: [string, string]): boolean {
  if (!/^[a-z][\w:+-]*$/i.test(name) || /\\$/.test(value)) return false;
  return isPaired(value) && isPaired(value.replace(/\\[\\{}]/g, ''));
}

function isPaired(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
