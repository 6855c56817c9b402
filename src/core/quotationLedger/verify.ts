import { contextLength, occurrencesOf } from './build';
import { t } from './messages';
import type { LedgerAnnotation, LedgerStatement, QuotationLedger } from './schema';
import { isShownAs, typed, typedOffsets } from './typed';

/** A published file as text, with one space for white space; a page may have typographic marks for typed ones. */
export interface Published {
  text: string;
  isPage: boolean;
}

/** Words of a ledger, of a quotation or of a cited statement. */
export interface ProvedQuotation {
  id: string;
  ok: boolean;
  message: string;
}

export interface LedgerProof {
  ok: boolean;
  quotations: ProvedQuotation[];
}

/**
 * Proves the words of a ledger in a published file: each quotation and each cited statement has its own place, which the text around the words
 * tells. `sha256` gives the hash of a text in UTF-8 as hexadecimal digits.
 */
export function verifyLedger(
  { first: { items }, statements = [] }: QuotationLedger,
  published: Published,
  sha256: (text: string) => string,
): LedgerProof {
  // A statement may have a quotation in it, so each kind has places of its own.
  const quotations = [...provedIn(published, items, sha256), ...provedIn(published, statements, sha256)];
  return { ok: quotations.every(({ ok }) => ok), quotations };
}

type Annotation = LedgerAnnotation | LedgerStatement;

function provedIn(
  published: Published,
  items: readonly Annotation[],
  sha256: (text: string) => string,
): ProvedQuotation[] {
  const search = searcher(published);
  const proofs = new Map<Annotation, Omit<ProvedQuotation, 'id'>>();
  for (const item of items) {
    const { body } = item;
    const { exact } = item.target.selector;
    if (body.text !== exact || sha256(exact) !== body.sha256)
      proofs.set(item, { ok: false, message: t('ledgerChanged') });
  }
  const left = () => items.filter((item) => !proofs.has(item));
  // Those whose place is beyond doubt come first, so that no other takes it.
  for (const item of left()) if (search.takeByBoth(item)) proofs.set(item, { ok: true, message: t('found') });
  for (const item of left()) {
    const found = search.changed(item);
    if (found !== null) proofs.set(item, { ok: false, message: changedWords(item, found) });
  }
  for (const item of left())
    if (search.takeBySide(item) || search.takeAny(item))
      proofs.set(item, { ok: true, message: t('context') });
  for (const item of left())
    proofs.set(item, {
      ok: false,
      message: t('missing', { words: shortened(item.target.selector.exact) }),
    });
  return items.map((item) => ({
    id: item.id.replace(/^#/, ''),
    ...(proofs.get(item) ?? { ok: false, message: '' }),
  }));
}

interface Context {
  prefix: string;
  suffix: string;
}

/** Stands before and after the text of a file, which has no line feeds of its own. */
const edge = '\n';

/** Characters of one side that tell a place where the other side has been changed. */
const sides = [contextLength, 12];
/** With fewer characters a side tells nothing, unless it is an edge of the text. */
const fewest = 8;
const tells = (side: string): boolean => side.length >= fewest || side.includes(edge);
/** A character of two UTF-16 units is never cut. */
const isWhole = (side: string): boolean => side.length >= contextLength - 1 || side.includes(edge);

function searcher({ text, isPage }: Published) {
  // Before and after an article a page has other text.
  const within = isPage ? typed(text) : edge + text + edge;
  const offsets = isPage ? typedOffsets(text) : null;
  const asFound = (words: string) => (isPage ? typed(words) : words);
  const shown = (start: number, end: number) =>
    offsets ? text.slice(offsets[start], offsets[end]) : within.slice(start, end);
  const hasEdge = (side: string) => !isPage && !isWhole(side);
  const contextOf = ({ target: { selector } }: Annotation): Context => ({
    prefix: hasEdge(selector.prefix) ? edge + selector.prefix : selector.prefix,
    suffix: hasEdge(selector.suffix) ? selector.suffix + edge : selector.suffix,
  });
  const taken = new Set<number>();

  const isFree = (words: string, start: number): boolean => {
    if (taken.has(start)) return false;
    const found = shown(start, start + asFound(words).length);
    return isPage ? isShownAs(words, found) : found === words;
  };

  function take({ target }: Annotation, { prefix, suffix }: Context): boolean {
    const { exact } = target.selector;
    const before = asFound(prefix);
    for (const at of occurrencesOf(before + asFound(exact) + asFound(suffix), within)) {
      if (!isFree(exact, at + before.length)) continue;
      taken.add(at + before.length);
      return true;
    }
    return false;
  }

  return {
    takeByBoth: (item: Annotation): boolean => take(item, contextOf(item)),

    /** By the text on one side. */
    takeBySide(item: Annotation): boolean {
      const { prefix, suffix } = contextOf(item);
      return sides.some(
        (length) =>
          (tells(prefix) && take(item, { prefix: prefix.slice(-length), suffix: '' })) ||
          (tells(suffix) && take(item, { prefix: '', suffix: suffix.slice(0, length) })),
      );
    },

    /** Wherever the words stand, if they stand as often as when the ledger was made. */
    takeAny(item: Annotation): boolean {
      const { exact } = item.target.selector;
      const starts = [...occurrencesOf(asFound(exact), within)];
      return starts.length >= item.occurrences && take(item, { prefix: '', suffix: '' });
    },

    /** Other words between the text before and the text after; null where there are none. */
    changed(item: Annotation): string | null {
      const { prefix, suffix } = contextOf(item);
      const [before, after] = [asFound(prefix), asFound(suffix)];
      if (!isWhole(prefix) || !isWhole(suffix)) return null;
      const { exact } = item.target.selector;
      const longest = 1.5 * asFound(exact).length + 40;
      for (const at of occurrencesOf(before, within)) {
        const start = at + before.length;
        const end = within.indexOf(after, start);
        if (end >= 0 && end - start <= longest && !taken.has(start)) return shown(start, end);
      }
      return null;
    },
  };
}

function changedWords({ target }: Annotation, found: string): string {
  const { exact } = target.selector;
  let same = 0;
  while (same < exact.length && exact[same] === found[same]) same += 1;
  const from = Math.max(0, exact.lastIndexOf(' ', Math.max(0, same - 12)) + 1);
  return t('changed', { found: shortened(found, from), words: shortened(exact, from) });
}

const shortest = 60;

/** Some words of a text, from an offset on. */
function shortened(text: string, from = 0): string {
  const end = from + shortest >= text.length ? text.length : text.lastIndexOf(' ', from + shortest);
  const part = text.slice(from, end > from ? end : from + shortest);
  return `${from > 0 ? '…' : ''}${part}${from + part.length < text.length ? '…' : ''}`;
}
