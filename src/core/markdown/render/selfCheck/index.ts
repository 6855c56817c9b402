import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Loss, Notice, SelfCheck } from '../../../model/selfCheck';
import { dialects } from '../../dialects';
import { t } from '../../messages';
import type { Expectations } from '../input';
import { inventory } from './inventory';
import { readBack } from './read';
import { contains, firstLost, takeOne, takesFrom, wordsOf } from './words';

type Kind = Loss['kind'];

/**
 * Reads a written file back and looks for everything that should be in it. Only letters and digits of words are
 * compared, as generators change quotation marks and dashes.
 */
export function selfCheck(
  text: string,
  expected: Expectations,
  missing: Loss[] = [],
  notices: Notice[] = [],
): SelfCheck {
  const dialect = dialects[expected.dialect];
  const { front, body } = split(text, expected.frontMatterKeys.length > 0);
  const { html, reader } = readBack(body, dialect);
  const found = inventory(html);
  const noteWords = found.notes.flat();
  const losses: Loss[] = [...missing];
  const counted: SelfCheck['counted'] = {};

  /** Counts the expected items that are found, each at most once. */
  function account(kind: Kind, wanted: string[], isThere: (wanted: string) => boolean): void {
    const lost = wanted.filter((item) => !isThere(item));
    counted[kind] = { expected: wanted.length, found: wanted.length - lost.length };
    for (const item of lost) losses.push({ kind, message: t(`lost.${kind}`), excerpt: item.slice(0, 120) });
  }

  const inText = takesFrom(found.words);
  const inNotes = takesFrom(noteWords);
  account(
    'quotation',
    expected.quotations.map((quotation) => `${quotation.text} ${quotation.attribution}`),
    (wanted) => inText(wanted) || inNotes(wanted),
  );
  account('citation', expected.citations, contains([...found.words, ...noteWords]));
  // Sources and formats may come between the words of a note.
  const inOneNote = takeOne(found.notes, (note, wanted) => firstLost(wordsOf(wanted), note) === null);
  const within = (wanted: string) =>
    !dialect.has.notesInNotes && firstLost(wordsOf(wanted), noteWords) === null;
  account('footnote', expected.footnotes, (wanted) => inOneNote(wanted) || within(wanted));
  account(
    'link',
    expected.links,
    takeOne(found.links, (link, wanted) => sameAddress(link, wanted)),
  );
  account(
    'figure',
    expected.figures.map(({ alt, url }) => `${alt} ${url}`),
    takeOne(found.figures, ({ alt, url }, wanted) => sameAddress(`${plain(alt)} ${url}`, plain(wanted))),
  );
  account(
    'width',
    expected.figures.flatMap(({ url, width }) => (width === undefined ? [] : `${url} ${width}`)),
    takeOne(found.figures, ({ url, width }, wanted) => sameAddress(`${url} ${width}`, wanted)),
  );
  account(
    'table',
    Array.from({ length: expected.tables }, (_, index) => t('table', { number: index + 1 })),
    takeOne(Array.from({ length: found.tables }), () => true),
  );

  const words = wordsOf(expected.text);
  const lostAt = firstLost(words, found.words);
  counted['words'] = { expected: words.length, found: lostAt ?? words.length };
  if (lostAt !== null) {
    const excerpt = words.slice(Math.max(0, lostAt - 3), lostAt + 8).join(' ');
    losses.push({ kind: 'words', message: t('lost.words'), excerpt });
  }

  const keys = frontMatterKeys(front);
  account('front-matter', expected.frontMatterKeys, (key) => keys.has(key));
  return { ok: losses.length === 0, losses, notices, reader, counted };
}

/** Front matter between its fences, where some is expected, and the rest. */
function split(text: string, hasFront: boolean): { front: string; body: string } {
  const [whole = '', , front = ''] = (hasFront && /^(---|\+\+\+)\n([\s\S]*?\n)?\1\n/.exec(text)) || [];
  return { front, body: text.slice(whole.length) };
}

/** Quotation marks and dashes as they are typed. */
const plain = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('…', '...');

/** A parser may write some characters of an address as `%20`. */
const sameAddress = (one: string, other: string): boolean => decoded(one) === decoded(other);

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The keys of the front matter, nested ones with dots. */
function frontMatterKeys(front: string): Set<string> {
  const data = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(parseYaml(front, { logLevel: 'silent' }));
  const keys = Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)]
      : [key],
  );
  return new Set(keys);
}
