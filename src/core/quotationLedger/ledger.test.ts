import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { paragraph, quotation, quotationBlock, text } from '../document/build';
import type { Block, Body } from '../document/nodes';
import { plainText } from '../document/text';
import { oneSpace, placeQuotations } from './build';
import { ledgerContext, type QuotationLedger } from './schema';
import { verifyLedger } from './verify';

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

/** A ledger of an article whose file is its plain text. */
function ledgerFor(body: Body): { ledger: QuotationLedger; text: string } {
  const whole = oneSpace(plainText(body).text).trim();
  const { quotations } = placeQuotations(body, { text: whole, notes: whole.length });
  const items = quotations.map(({ exact, prefix, suffix, occurrences }, index) => ({
    id: `#quotation-${index + 1}`,
    type: 'Annotation' as const,
    motivation: 'identifying' as const,
    occurrences,
    target: {
      type: 'SpecificResource' as const,
      source: 'a.md',
      selector: { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
    },
    body: {
      type: 'Quotation' as const,
      text: exact,
      inLanguage: 'en',
      sha256: sha256(exact),
      withheld: false,
    },
  }));
  const ledger: QuotationLedger = {
    '@context': [...ledgerContext],
    id: '#quotations',
    type: 'AnnotationCollection',
    label: 'An article',
    version: 1,
    modified: '2026-03-03T09:00:00.000Z',
    generator: { type: 'Software', name: 'Stet' },
    preset: 'gfm',
    dialect: 'gfm',
    total: items.length,
    first: { id: '#page-1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return { ledger, text: whole };
}

const brokenIn = (ledger: QuotationLedger, words: string, isPage = false): string[] =>
  verifyLedger(ledger, { text: words, isPage }, sha256).quotations.flatMap(({ ok }, index) =>
    ok ? [] : [ledger.first.items[index]?.target.selector.exact ?? ''],
  );

const words = fc
  .array(
    fc.constantFrom('the', 'quay', 'was', 'never', 'surveyed', 'on', 'Monday', '12.5', '—', 'isn’t', 'red'),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((list) => list.join(' '));
const piece = fc.record({ before: words, quoted: words, isBlock: fc.boolean() });

/** Few words, so that quotations are often the same as others and as the text around them. */
const bodies = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(
    (pieces): Body =>
      pieces.flatMap(({ before, quoted, isBlock }): Block[] =>
        isBlock
          ? [paragraph([text(before)]), quotationBlock('q', [paragraph([text(quoted)])])]
          : [
              paragraph([
                text(`${before}, she said, “`),
                quotation('q', [text(quoted)]),
                text('”, as the report has it.'),
              ]),
            ],
      ),
  );

/** Where the quotations of a ledger stand in the text that it was made of. */
function places({ first: { items } }: QuotationLedger, whole: string) {
  let from = 0;
  return items.map(({ target: { selector } }) => {
    const { prefix, exact, suffix } = selector;
    const start = whole.indexOf(prefix + exact + suffix, from) + prefix.length;
    from = start - prefix.length + 1;
    return { exact, start, end: start + exact.length };
  });
}

test('the quotations of a text stand in it as they were', () => {
  assertProperty(
    fc.property(bodies, (body) => {
      const { ledger, text: whole } = ledgerFor(body);
      expect(brokenIn(ledger, whole)).toEqual([]);
      expect(brokenIn(ledger, whole, true)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const changes = fc.constantFrom('x', 'Q', '7', '”', '-', '');

test('one changed character in a quotation is found and names it; one outside breaks none', () => {
  const counts = { inside: 0, outside: 0 };
  assertProperty(
    fc.property(bodies, fc.nat(), changes, fc.boolean(), (body, seed, put, isPage) => {
      const { ledger, text: whole } = ledgerFor(body);
      const at = seed % whole.length;
      // White space of any kind and length is one space, and so are a space more and less at the ends.
      if (whole[at] === put || whole[at] === ' ') return;
      // A page of a few words has no text around them that could tell their place.
      if (isPage && whole.length < 60) return;
      const changed = oneSpace(whole.slice(0, at) + put + whole.slice(at + 1)).trim();
      const hit = places(ledger, whole).find(({ start, end }) => start <= at && at < end);
      counts[hit ? 'inside' : 'outside'] += 1;
      const broken = brokenIn(ledger, changed, isPage);
      expect(broken, changed).toEqual(hit ? [hit.exact] : []);
    }),
    { numRuns: 900 },
  );
  expect(Math.min(counts.inside, counts.outside)).toBeGreaterThan(100);
});

test('words that the ledger has in another form than its hash are named', () => {
  const body = [
    paragraph([text('She said “'), quotation('q', [text('the quay was never surveyed')]), text('”.')]),
  ];
  const { ledger, text: whole } = ledgerFor(body);
  const [item] = ledger.first.items;
  if (!item) throw new Error('The ledger is empty.');
  const tampered = (
    change: Partial<typeof item.body>,
    exact = item.target.selector.exact,
  ): QuotationLedger => ({
    ...ledger,
    first: {
      ...ledger.first,
      items: [
        {
          ...item,
          body: { ...item.body, ...change },
          target: { ...item.target, selector: { ...item.target.selector, exact } },
        },
      ],
    },
  });
  const other = 'the quay was newer surveyed';
  const message = (of: QuotationLedger) =>
    verifyLedger(of, { text: whole, isPage: false }, sha256).quotations[0]?.message;
  const changed =
    'The words in the ledger are not those that its hash was made of: the ledger has been changed.';
  expect(message(tampered({ text: other }))).toBe(changed);
  expect(message(tampered({}, other))).toBe(changed);
  expect(message(tampered({ sha256: sha256(other) }))).toBe(changed);
  expect(message(tampered({ text: other, sha256: sha256(other) }, other))).toBe(
    'The article has “…quay was never surveyed” where the ledger has “…quay was newer surveyed”.',
  );
});

test('a site may put typographic marks for typed ones, and nothing else', () => {
  const body = [
    paragraph([
      text('She said: '),
      quotation('q', [text('it\'s 5--6 ... "done"')]),
      text(', and left for home.'),
    ]),
  ];
  const { ledger, text: whole } = ledgerFor(body);
  const shown = whole.replace('it\'s 5--6 ... "done"', 'it’s 5–6 … “done”');
  expect(brokenIn(ledger, shown, true)).toEqual([]);
  expect(brokenIn(ledger, shown)).toHaveLength(1);
  expect(brokenIn(ledger, shown.replace('5–6', '5—6'), true)).toHaveLength(1);

  const set = ledgerFor([
    paragraph([text('She said: '), quotation('q', [text('it’s done')]), text(', and left for home.')]),
  ]);
  expect(brokenIn(set.ledger, set.text.replace('’', "'"), true)).toEqual(['it’s done']);
});
