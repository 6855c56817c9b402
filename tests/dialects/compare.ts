import type { Expected, Page } from './article';
import { type Facts, type Piece, plain, type Run } from './facts';
import { marks } from './found/readInto';

/** A difference: where, what the article has, what the page has. */
export interface Difference {
  place: string;
  expected: string;
  found: string;
}

type Row = (expected: Expected, page: Page) => Difference[] | null;

/** What is compared, in the order of the table. Null: the article has nothing of the kind. */
export const rows = {
  title: ({ meta }, page) => same('title', plain(meta.headline), plain(page.title)),
  words: ({ facts }, page) => compareWords(facts, page.facts),
  blocks: ({ facts }, page) => {
    const wordsOf = (side: Facts, place: string) => {
      const block = side.blocks[Number(/ (\d+) /.exec(place)?.[1]) - 1];
      return block ? `${block.path}: ${bare(textOf(block.pieces)).slice(0, 80)}` : 'nothing';
    };
    return compareLists('block', shapes(facts), shapes(page.facts)).map(({ place }) => ({
      place,
      expected: wordsOf(facts, place),
      found: wordsOf(page.facts, place),
    }));
  },
  formats: ({ facts }, page) => {
    const found = page.facts.runs.filter(
      (run) => !(run.format === 'em' && facts.captions.includes(bare(run.text))),
    );
    if (facts.runs.length === 0 && found.length === 0) return null;
    const listed = (runs: Run[]) => runs.map(({ format, text }) => `${format}: ${bare(text)}`);
    // A style of citation has italics of its own.
    const isLoose = facts.blocks.some(({ pieces }) => pieces.some(isSource));
    return compareSets('format', listed(facts.runs), listed(found), isLoose);
  },
  headings: ({ facts }, page) => {
    const headings = ({ blocks }: Facts) =>
      blocks
        .filter(({ path }) => /^h\d$/.test(path))
        .map(({ path, pieces }) => `${path} ${bare(textOf(pieces))}`);
    const wanted = headings(facts);
    return wanted.length === 0 ? null : compareLists('heading', wanted, headings(page.facts));
  },
  links: ({ facts, related }, page) => {
    const listed = ({ links }: Facts) =>
      links.map(({ text, url, title }) => `${bare(text)} → ${address(url)}${title && ` (${plain(title)})`}`);
    if (facts.links.length === 0) return null;
    const isOwn = facts.blocks.some(({ pieces }) => pieces.some(isSource)) || related.length > 0;
    const wanted = listed(facts);
    // An address in the text may become a link to itself.
    const others = page.facts.links.filter(
      (link) =>
        !isAutolink(link.text, link.url) || wanted.includes(listed({ ...facts, links: [link] })[0] ?? ''),
    );
    return compareSets('link', wanted, listed({ ...page.facts, links: others }), isOwn);
  },
  notes: ({ facts }, page) => compareNotes(facts, page),
  sources: ({ facts }, page) =>
    compareSources(facts, page, (text, source) => {
      const withNotes = text.replace(marks, (_, number) => ` ${page.notes[Number(number)]?.text ?? ''} `);
      return source.length === 0 || source.some((name) => plain(withNotes).includes(plain(name)));
    }),
  'reference list': ({ references }, page) =>
    references.length === 0
      ? null
      : references
          .filter(
            (names) => !page.references.some((text) => names.every((name) => plain(text).includes(name))),
          )
          .map((names) => ({
            place: 'list',
            expected: names.join(', '),
            found: page.references.join(' ¦ '),
          })),
  pictures: ({ facts }, page) => {
    if (facts.pictures.length === 0 && page.facts.pictures.length === 0) return null;
    const listed = ({ pictures }: Facts) =>
      pictures.map(
        ({ src, alt, title, width }) => `${address(src)} “${plain(alt)}” (${plain(title)}) ${width}`,
      );
    return compareLists('picture', listed(facts), listed({ ...page.facts, pictures: page.pictures }));
  },
  tables: ({ facts }, page) => {
    const listed = ({ tables }: Facts) => tables.flat().map((row) => row.map(bare).join(' ¦ '));
    return facts.tables.length === 0 ? null : compareLists('row', listed(facts), listed(page.facts));
  },
  code: ({ facts }, page) =>
    facts.code.length === 0 ? null : compareLists('code', facts.code, page.facts.code),
  'task boxes': ({ facts }, page) =>
    facts.boxes.length === 0
      ? null
      : compareLists('box', facts.boxes.map(String), page.facts.boxes.map(String)),
  byline: ({ meta }, page) =>
    meta.bylines.length === 0
      ? null
      : same('byline', plain(meta.bylines.join(', ')), plain(page.bylines.join(', '))),
  tags: ({ meta }, page) =>
    meta.tags.length === 0 ? null : compareSets('tag', meta.tags.map(plain), page.tags.map(plain), false),
  categories: ({ meta }, page) => {
    const wanted = [meta.section, ...meta.categories].filter((name) => name !== '').map(plain);
    return wanted.length === 0 ? null : compareSets('category', wanted, page.categories.map(plain), false);
  },
  description: ({ meta }, page) =>
    meta.standfirst === '' ? null : same('description', plain(meta.standfirst), plain(page.description)),
  date: ({ date, meta }, page) =>
    date === '' || isSameDate(date, page.date, meta.language)
      ? []
      : [{ place: 'date', expected: date, found: page.date }],
  'last change': ({ meta }, page) =>
    meta.modifiedAt === ''
      ? null
      : isSameDate(meta.modifiedAt, page.modified, meta.language)
        ? []
        : [{ place: 'date', expected: meta.modifiedAt, found: page.modified }],
  'former paths': ({ formerPaths }, page) =>
    formerPaths.length === 0
      ? null
      : formerPaths
          .filter((path) => !page.formerPaths.some((found) => found.endsWith(path)))
          .map((path) => ({ place: 'path', expected: path, found: page.formerPaths.join(', ') })),
  'canonical address': ({ meta }, page) =>
    meta.canonicalUrl === '' ? null : same('address', meta.canonicalUrl, page.canonicalUrl),
  cover: ({ meta }, page) =>
    meta.cover === '' ? null : same('picture', meta.cover, page.cover?.src ?? 'no picture'),
  'alt of the cover': ({ meta }, page) =>
    meta.coverAlt === '' ? null : same('text', plain(meta.coverAlt), plain(page.cover?.alt ?? '')),
  'other front matter': ({ meta }, page) => {
    const [, note = ''] = /^desk_note: "(.*)"$/m.exec(meta.otherFrontMatter) ?? [];
    return note === '' ? null : same('desk_note', note, page.deskNote);
  },
  language: ({ meta }, page) => {
    const script = meta.language.startsWith('ar') ? 'rtl' : '';
    return meta.language === 'en-GB'
      ? null
      : same('lang and dir', `${meta.language} ${script}`, `${page.lang} ${page.dir}`);
  },
  related: ({ related, hiddenRelated }, page) =>
    related.length === 0
      ? null
      : [
          ...hiddenRelated.flatMap((title) =>
            page.leads.some(({ text }) => text === plain(title))
              ? [{ place: title, expected: 'no link, it is hidden', found: 'a link' }]
              : [],
          ),
          ...related.flatMap(({ title, leadsTo }) => {
            const link = page.leads.find(({ text }) => bare(text) === bare(title));
            const found = link ? `${link.leadsTo || 'nowhere'} (${link.url})` : 'no such link';
            return link?.leadsTo === leadsTo ? [] : [{ place: title, expected: leadsTo, found }];
          }),
        ],
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof rows;

const isSource = (piece: Piece): piece is { source: string[] } =>
  typeof piece === 'object' && 'source' in piece;
const isAutolink = (text: string, url: string) =>
  [text, `http://${text}`, `mailto:${text}`].some((form) => address(form) === address(url));

const same = (place: string, expected: string, found: string): Difference[] =>
  expected === found ? [] : [{ place, expected, found }];

/** The same moment; the same day where one of them is a day; in words, the same day, month and year. */
function isSameDate(expected: string, found: string, language: string): boolean {
  const isTime = (text: string) => /^\d{4}-\d\d-\d\dT/.test(text);
  if (isTime(expected) && isTime(found)) return Date.parse(expected) === Date.parse(found);
  if (/^\d{4}-/.test(found)) return found.startsWith(expected.slice(0, 10));
  const day = new Date(`${expected.slice(0, 10)}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  return parts.formatToParts(day).every(({ type, value }) => type === 'literal' || found.includes(value));
}

/** Text without the marks of notes. */
export const bare = (text: string): string => plain(text.replace(marks, ''));

const textOf = (pieces: Piece[]): string => pieces.filter((piece) => typeof piece === 'string').join('');

/** Each block by the elements around its words. */
const shapes = ({ blocks }: Facts): string[] => blocks.map(({ path }) => path);

/** An address as a browser sees it; the text itself where it is none. */
export function address(url: string): string {
  try {
    return decodeURI(new URL(url, 'https://page.example/').href);
  } catch {
    return url;
  }
}

function compareLists(what: string, expected: string[], found: string[]): Difference[] {
  const at = expected.findIndex((item, index) => item !== found[index]);
  const place = (index: number) => `${what} ${index + 1} of ${expected.length}`;
  if (at >= 0) return [{ place: place(at), expected: expected[at] ?? '', found: found[at] ?? 'nothing' }];
  if (found.length === expected.length) return [];
  return [{ place: place(expected.length), expected: 'no more', found: found[expected.length] ?? '' }];
}

/** Each once, in any order. `isLoose`: there may be others, which name sources. */
function compareSets(what: string, expected: string[], found: string[], isLoose: boolean): Difference[] {
  const left = [...found];
  const lost = expected.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...lost.map((item) => ({ place: what, expected: item, found: 'nothing like it' })),
    ...(isLoose ? [] : left.map((item) => ({ place: what, expected: 'none', found: item }))),
  ];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const anyMark = '(?:\ue000\\d+\ue001)?';

/** A pattern for the text of these pieces. What names a source is any words of one block. */
function patternOf(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece !== 'string') return isSource(piece) ? '\\s?([^\\n]*?)\\s?' : anyMark;
      const words = escaped(plain(piece));
      const [lead, end] = [/^\s/.test(piece), /\s$/.test(piece)].map((has) => (has ? '\\s?' : ''));
      return words === '' ? (piece === '' ? '' : '\\s?') : `${lead}${words}${end}`;
    })
    .join('');
}

/** The text of a page, block by block, as `patternOf` reads it. */
const pageText = ({ blocks }: Facts): string =>
  blocks
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ pieces }) => pieces.join(''))
    .join('\n');

const wordBlocks = ({ blocks }: Facts) => blocks.filter(({ pieces }) => pieces.length > 0);

/** All words in their order, with every character that is not typography. Blocks may be cut otherwise. */
function compareWords(expected: Facts, found: Facts): Difference[] {
  const patterns = wordBlocks(expected).map(({ pieces }) => patternOf(merged(pieces)));
  const text = pageText(found);
  const matches = (count: number, end: string) =>
    new RegExp(`^${patterns.slice(0, count).join('\\s')}${end}`).test(text);
  if (matches(patterns.length, '$')) return [];
  let [good, bad] = [0, patterns.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (matches(middle, '(?:\\s|$)')) good = middle;
    else bad = middle;
  }
  const rest = text.slice(
    new RegExp(`^${patterns.slice(0, good).join('\\s')}(?:\\s|$)`).exec(text)?.[0].length ?? 0,
  );
  const block = wordBlocks(expected)[good];
  return [
    {
      place: `block ${good + 1} of ${patterns.length}`,
      expected: block ? plain(textOf(block.pieces)).slice(0, 100) : 'no more',
      found: rest.slice(0, 100),
    },
  ];
}

/** Neighbouring texts as one, since white space between them counts once. */
function merged(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else all.push(piece);
    return all;
  }, []);
}

interface WantedNote {
  before: string;
  note: Piece[];
}

function wantedNotes(pieces: Piece[]): WantedNote[] {
  const wanted: WantedNote[] = [];
  let before = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') before += piece;
    else if ('note' in piece) wanted.push({ before, note: piece.note }, ...wantedNotes(piece.note));
    else before = '';
  }
  return wanted;
}

/** Each note of the author: its words, the place of its mark, and the way back. */
function compareNotes({ blocks }: Facts, page: Page): Difference[] | null {
  const wanted = blocks.flatMap(({ pieces }) => wantedNotes(pieces));
  if (wanted.length === 0) return null;
  return wanted.flatMap(({ before, note }) => {
    const words = plain(textOf(note));
    const text = new RegExp(`^${patternOf(merged(note))}$`);
    const found = page.notes.filter((candidate) => text.test(candidate.text));
    const miss = (what: string) => [
      { place: `note “${words.slice(0, 60)}”`, expected: words.slice(0, 60), found: what },
    ];
    if (found.length === 0)
      return miss(
        `no such note; notes: ${
          page.notes
            .map((other) => bare(other.text))
            .join(' ¦ ')
            .slice(0, 100) || 'none'
        }`,
      );
    const ending = plain(before).slice(-12);
    const here = found.filter((candidate) => bare(candidate.before).endsWith(ending));
    if (here.length === 0) return miss(`its mark stands after “${bare(found[0]?.before ?? '').slice(-20)}”`);
    return here.some(({ leadsBack }) => leadsBack) ? [] : miss('no way back to its mark');
  });
}

/** Each quote and citation: `isNamed` says whether what stands at its place, with the marks of notes, names it. */
export function compareSources(
  { blocks }: Facts,
  page: Page,
  isNamed: (text: string, source: string[]) => boolean,
): Difference[] | null {
  const wanted = blocks.filter(({ pieces }) => pieces.some(isSource));
  if (wanted.length === 0) return null;
  const lines = page.facts.blocks.map(({ pieces }) => pieces.join(''));
  return wanted.flatMap(({ pieces }) => {
    const whole = new RegExp(`^${patternOf(merged(pieces))}$`);
    const gaps = pieces.filter(isSource);
    const candidates = lines.flatMap((line) => {
      const texts = whole.exec(line)?.slice(1);
      return texts ? [texts] : [];
    });
    if (candidates.some((texts) => gaps.every(({ source }, index) => isNamed(texts[index] ?? '', source))))
      return [];
    return [
      {
        place: plain(textOf(pieces)).slice(0, 60) || 'attribution',
        expected: gaps.flatMap(({ source }) => source).join(', '),
        found: candidates[0]?.join(' ¦ ') ?? 'no such block',
      },
    ];
  });
}
