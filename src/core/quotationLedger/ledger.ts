import { describedWork } from '../citations/describedWork';
import { formatLocator } from '../citations/reference';
import { dialects } from '../markdown/dialects';
import { splitFrontMatter } from '../markdown/frontMatter';
import type { Preset } from '../markdown/presets/schema';
import type { Companion, QuoteRecord, Rendered, RenderInput } from '../markdown/render/input';
import type { Notice } from '../model/selfCheck';
import { compareWithQuote } from '../quotes/drift/quote';
import { heldOn } from '../speakers/roles';
import { type PlacedQuotation, placeQuotations } from './build';
import { t } from './messages';
import { publishedText } from './published';
import { type LedgerAnnotation, ledgerContext, ledgerVersion, type QuotationLedger } from './schema';
import { statementAnnotations } from './statements';

type Hash = (text: string) => string;

/** The quotation ledger of a rendered article, as a file beside it. `sha256` hashes a text in UTF-8. */
export function ledgerOf(
  { path, markdown }: Pick<Rendered, 'path' | 'markdown'>,
  input: RenderInput,
  preset: Preset,
  sha256: Hash,
): { companion: Companion; notices: Notice[] } {
  const { article } = input;
  const published = publishedText(splitFrontMatter(markdown).text, dialects[preset.dialect]);
  const text = published ?? { text: '', notes: 0 };
  const { quotations, missing } = placeQuotations(article.body, text);
  const source = article.canonicalUrl || encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const items = quotations.map((quotation, index): LedgerAnnotation => {
    const { quoteId, exact, prefix, suffix, occurrences } = quotation;
    return {
      id: `#quotation-${index + 1}`,
      type: 'Annotation',
      motivation: 'identifying',
      occurrences,
      target: {
        type: 'SpecificResource',
        source,
        selector: { type: 'TextQuoteSelector', exact, prefix, suffix },
      },
      body: {
        type: 'Quotation',
        text: exact,
        sha256: sha256(exact),
        ...told(quotation, input.quotes.get(quoteId), article.language),
      },
    };
  });
  const cited = statementAnnotations(input, text.text, { file: source, sha256 });
  const ledger: QuotationLedger = {
    '@context': [...ledgerContext],
    id: '#quotations',
    type: 'AnnotationCollection',
    label: article.headline || article.slug,
    version: ledgerVersion,
    modified: article.updatedAt,
    generator: { type: 'Software', name: 'Stet' },
    preset: preset.id,
    dialect: preset.dialect,
    total: items.length,
    first: { id: '#page-1', type: 'AnnotationPage', startIndex: 0, items },
    ...(cited.annotations.length > 0 && { statements: cited.annotations }),
  };
  return {
    companion: {
      kind: 'text',
      path: `${path}.quotes.jsonld`,
      text: `${JSON.stringify(ledger, null, 2)}\n`,
    },
    notices: [
      ...missing.map((words) => ({ message: t('notPlaced'), excerpt: words.slice(0, 120) })),
      ...cited.missing.map((words) => ({ message: t('statementNotPlaced'), excerpt: words.slice(0, 120) })),
    ],
  };
}

/** What is told of a quotation's record: nothing but its language where its source is confidential. */
function told(
  { exact }: PlacedQuotation,
  record: QuoteRecord | undefined,
  language: string,
): Omit<LedgerAnnotation['body'], 'type' | 'text' | 'sha256'> {
  if (!record) return { inLanguage: language, withheld: false, evidence: { status: 'unrecorded' } };
  const { quote, speaker, source, proof } = record;
  if (source?.confidential) return { inLanguage: language, withheld: true };
  const held = speaker && heldOn(speaker, quote.dateSaid);
  const locator = formatLocator(quote.locatorLabel || undefined, quote.locator);
  return {
    id: `urn:uuid:${quote.id}`,
    inLanguage: quote.language,
    withheld: false,
    ...(speaker && {
      spokenByCharacter: { name: speaker.name, ...(held ? { description: held } : {}) },
    }),
    ...(quote.dateSaid === null ? {} : { dateCreated: quote.dateSaid }),
    ...(locator === '' ? {} : { locator }),
    ...(source && { isBasedOn: describedWork(source, language) }),
    agreement: compareWithQuote(exact, quote, language).state,
    ...(proof && { evidence: evidenceOf(proof) }),
  };
}

/** Who confirmed the words stays in the house. */
function evidenceOf({
  evidence: status,
  verification,
  page,
}: NonNullable<QuoteRecord['proof']>): LedgerAnnotation['body']['evidence'] {
  const snapshot = page && { snapshot: { sha256: page.sha256, taken: page.takenAt } };
  if (status !== 'verified' || !verification) return { status, ...snapshot };
  const { method, at, saidAt } = verification;
  return { status, method, verified: at, ...(saidAt === null ? {} : { saidAt }), ...snapshot };
}
