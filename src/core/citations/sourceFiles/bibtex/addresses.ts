import { isDoi } from '../../../model/doi';
import { t } from '../../messages';

type Properties = Record<string, string>;

interface Addresses {
  /** Empty if the entry has none. */
  url: string;
  /** The properties that are left. */
  properties: Properties;
  odd: { field: string; error: string }[];
}

const archives: Record<string, string> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
  hdl: 'https://hdl.handle.net/',
};

/** Takes the address out of the fields: of several in one field, the first; of a text in an archive, that there. */
export function takeAddress({ url: written = '', ...properties }: Properties): Addresses {
  const [first = '', ...others] = written
    .trim()
    .split(/(?<=[\s;,|])(?=https?:)/)
    .map(bare);
  const odd = others.length > 0 ? [{ field: 'url', error: t('entry.firstAddress') }] : [];
  const { doi } = properties;
  if (doi !== undefined && !isDoi(doi)) {
    odd.push({ field: 'doi', error: t('entry.noDoi') });
    delete properties['doi'];
  }
  return { url: first || inArchive(properties), properties, odd };
}

/** A regular expression would take a time that grows with the square of the separators. */
function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s;,|]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Some programs put an address between angle brackets; braces and spaces are encoded, as in a written entry. */
const bare = (address: string): string =>
  withoutSeparators(address)
    .replace(/^<(.*)>$/, '$1')
    .replace(/[\s{}\\]+/g, (some) => encodeURIComponent(some));

function inArchive({ eprint, eprinttype, archiveprefix }: Properties): string {
  if (!eprint) return '';
  if (/^https?:\/\/\S+$/.test(eprint)) return eprint;
  const archive = archives[(eprinttype ?? archiveprefix ?? '').toLowerCase()];
  return archive ? archive + eprint : '';
}
