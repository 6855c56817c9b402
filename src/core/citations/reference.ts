import type { PhrasingContent } from 'mdast';
import type { CitationItem } from '../document/nodes';
import type { Quote } from '../model/quote';
import type { CslItem, Source } from '../model/source';
import type { Speaker } from '../model/speaker';
import { isWithheld, termsOfQuote } from '../model/terms';
import { isOpenableUrl } from '../model/url';
import { roleOn } from '../speakers/roles';
import { familyName, formatPartialDate, fullName, namesOf, partialDateOf, textOf } from './csl';
import { withheldLine, withheldWords } from './withheld';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] });

/** A short name for a source in text and lists: `Ferro 2026`, `Harbour Gazette 2026`, `a.example`. */
export const sourceShort = (csl: CslItem): string => shortWith(csl, csl.title || untitled(csl));

/** The same for a place where the title stands too: without a title in it. */
export const sourceBesideTitle = (csl: CslItem): string => shortWith(csl, csl.title ? '' : untitled(csl));

const untitled = (csl: CslItem): string => hostOf(textOf(csl, 'URL')) || 'Untitled source';

/** `otherwise`: for a source without creators, container and publisher. */
function shortWith(csl: CslItem, otherwise: string): string {
  const [first, ...others] = namesOf(csl);
  const name = first
    ? familyName(first) + (others.length > 0 ? ' et al.' : '')
    : textOf(csl, 'container-title') || textOf(csl, 'publisher') || otherwise;
  return [name, partialDateOf(csl, 'issued').slice(0, 4)].filter(Boolean).join(' ');
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? '';

/** The reference in the plain style: authors, title, *container*, publisher, date, locator, address. */
export function formatReference(source: Source, language: string, locator = ''): PhrasingContent[] {
  if (isWithheld(source)) return closed([text(withheldLine(source, language))]);
  const { csl } = source;
  const container = textOf(csl, 'container-title');
  const url = textOf(csl, 'URL');
  const doi = textOf(csl, 'DOI');
  const address = url || (doi ? `https://doi.org/${doi}` : '');
  const parts: PhrasingContent[][] = [];
  const authors = namesOf(csl).map(fullName).join(', ');
  if (authors) parts.push([text(authors)]);
  const title = csl.title ?? '';
  if (title) parts.push([container ? text(`“${title}”`) : emphasis(title)]);
  if (container) parts.push([emphasis(container)]);
  const publisher = textOf(csl, 'publisher');
  if (publisher && publisher !== container) parts.push([text(publisher)]);
  const issued = formatPartialDate(partialDateOf(csl, 'issued'), language);
  if (issued) parts.push([text(issued)]);
  if (locator) parts.push([text(locator)]);
  if (address) {
    parts.push([
      isOpenableUrl(address) ? { type: 'link', url: address, children: [text(address)] } : text(address),
    ]);
  }
  if (parts.length === 0) parts.push([text('Untitled source')]);
  return parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]));
}

/** With a full stop, unless there is one. */
function closed(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  const words = last?.type === 'emphasis' ? last.children.at(-1) : last;
  return words?.type === 'text' && /[.!?…]['"’”»)]*$/u.test(words.value) ? nodes : [...nodes, text('.')];
}

/** The bibliography in the plain style, sorted by name, without sources that must not be named. */
export const plainBibliography = (sources: Source[], language: string): PhrasingContent[][] =>
  sources
    .filter((source) => !isWithheld(source))
    .sort((a, b) => sourceShort(a.csl).localeCompare(sourceShort(b.csl), language))
    .map((source) => closed(formatReference(source, language)));

/** Locator terms that the forms offer (CSL 1.0.2, `locators`). */
export const locatorTerms = [
  'page',
  'paragraph',
  'section',
  'chapter',
  'line',
  'figure',
  'note',
  'part',
  'volume',
  'timestamp',
] as const;

const locatorLabels: Record<(typeof locatorTerms)[number], [string, string]> = {
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  section: ['sec.', 'secs.'],
  chapter: ['chap.', 'chaps.'],
  line: ['l.', 'll.'],
  figure: ['fig.', 'figs.'],
  note: ['n.', 'nn.'],
  part: ['pt.', 'pts.'],
  volume: ['vol.', 'vols.'],
  timestamp: ['at', 'at'],
};

/** `p. 3`, `pp. 3-5`, `at 12:04`. */
export function formatLocator(label: string | undefined, locator: string | undefined): string {
  if (!locator) return '';
  const known = locatorTerms.find((term) => term === (label ?? 'page'));
  const [one, several] = known ? locatorLabels[known] : [label ?? '', label ?? ''];
  return `${/[-–,]/.test(locator) ? several : one} ${locator}`.trim();
}

/** The text of a link to the source. */
export function sourceName(source: Source, language: string): string {
  if (isWithheld(source)) return withheldWords(source, language);
  const { csl } = source;
  return textOf(csl, 'container-title') || textOf(csl, 'publisher') || csl.title || sourceShort(csl);
}

export const sourceUrl = (source: Source): string => (isWithheld(source) ? '' : textOf(source.csl, 'URL'));

/** One item of a citation as plain text: `see Ferro 2026, p. 3`. */
export function citationItemLabel(item: CitationItem, csl: CslItem | undefined): string {
  const name = csl ? sourceShort(csl) : 'missing source';
  const locator = formatLocator(item.label, item.locator);
  return [[item.prefix, name].filter(Boolean).join(' '), locator, item.suffix].filter(Boolean).join(', ');
}

/** The parts of `— Speaker, role on that day, *Source*, 3 March 2026`. Terms that forbid to name hide the speaker. */
export function attributionParts(
  quote: Quote,
  speaker: Speaker | null,
  source: Source | null,
  language: string,
): { value: string; title: boolean }[] {
  const terms = termsOfQuote(quote, source);
  if (terms.terms !== 'on-record') return [{ value: withheldLine(terms, language), title: false }];
  const held = speaker && roleOn(speaker, quote.dateSaid);
  const parts = [
    { value: speaker?.name ?? '', title: false },
    { value: held?.role || held?.affiliation || '', title: false },
    { value: source ? sourceName(source, language) : '', title: true },
    { value: formatPartialDate(quote.dateSaid ?? '', language), title: false },
  ];
  return parts.filter((part) => part.value !== '');
}

export const attribution = (...args: Parameters<typeof attributionParts>): string =>
  attributionParts(...args)
    .map((part) => part.value)
    .join(', ');
