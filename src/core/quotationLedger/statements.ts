import { describedWork } from '../citations/describedWork';
import { type Statement, statementsOf } from '../citations/statements';
import type { RenderInput } from '../markdown/render/input';
import { occurrencesOf, oneSpace, type PlacedWords, placedAt } from './build';
import type { LedgerStatement } from './schema';

interface PlacedStatement extends PlacedWords {
  statement: Statement;
}

/**
 * Finds the words that sources are cited for in the text of the file. What a citation style prints stands before the full
 * stop, so the words are looked for without it too. A statement with a printed citation among its words is missing.
 */
function placeStatements(
  statements: readonly Statement[],
  text: string,
): { placed: PlacedStatement[]; missing: string[] } {
  const placed: PlacedStatement[] = [];
  const missing: string[] = [];
  let cursor = 0;
  for (const statement of statements) {
    const words = oneSpace(statement.words);
    const forms = [words, words.replace(/[.!?…]["'”’»)]*$/u, '')];
    const exact = forms.find((form) => form !== '' && text.includes(form));
    if (exact === undefined) {
      missing.push(words);
      continue;
    }
    const starts = [...occurrencesOf(exact, text)];
    const at = starts.find((start) => start >= cursor) ?? starts[0] ?? 0;
    cursor = at;
    placed.push({ statement, ...placedAt(at, exact, text), occurrences: starts.length });
  }
  return { placed, missing };
}

/** The cited statements of an article as annotations, and the words of those that the file does not have. */
export function statementAnnotations(
  { article, sources, statements: stored = [] }: RenderInput,
  text: string,
  { file, sha256 }: { file: string; sha256: (text: string) => string },
): { annotations: LedgerStatement[]; missing: string[] } {
  const { placed, missing } = placeStatements(statementsOf(article.body, stored), text);
  const annotations = placed.map(
    ({ statement, exact, prefix, suffix, occurrences }, index): LedgerStatement => {
      const source = sources.get(statement.sourceId);
      const { check } = statement;
      return {
        id: `#statement-${index + 1}`,
        type: 'Annotation',
        motivation: 'linking',
        occurrences,
        target: {
          type: 'SpecificResource',
          source: file,
          selector: { type: 'TextQuoteSelector', exact, prefix, suffix },
        },
        body: {
          type: 'Claim',
          text: exact,
          inLanguage: article.language,
          sha256: sha256(exact),
          ...(source?.confidential
            ? { withheld: true }
            : {
                withheld: false,
                ...(source && { isBasedOn: describedWork(source, article.language) }),
                evidence: check
                  ? { status: 'verified', method: 'by-hand', verified: check.at }
                  : { status: source ? 'sourced' : 'recorded' },
              }),
        },
      };
    },
  );
  return { annotations, missing };
}
