import { nodesOf, quotationsOf } from '../document/find';
import type { Block, Body } from '../document/nodes';
import { citedSentencesOf } from '../document/statements';
import { countWords } from '../document/text';
import { anyMark } from '../quotes/marks';

/** Words of an article that are somebody's. */
export interface Said {
  /** Null for a statement that is cited without a quotation. */
  quoteId: string | null;
  /** `direct`: in quotation marks, or a block quotation. */
  manner: 'direct' | 'paraphrased';
  words: number;
  sourceIds: string[];
}

/** The quotations of a text and the sentences that are cited without one, footnotes included. */
export const saidIn = (body: Body): Said[] => body.flatMap(saidInBlock);

function saidInBlock(block: Block): Said[] {
  const quotations = quotationsOf(block);
  const whole = quotations.filter(
    // A quotation within a block quotation is part of it.
    (one) => !quotations.some((other) => other !== one && other.kind === 'block' && covers(other, one)),
  );
  const quoted = whole.map(
    ({ quoteId, kind, text }): Said => ({
      quoteId,
      manner: kind === 'block' || anyMark.test(text.trim()[0] ?? '') ? 'direct' : 'paraphrased',
      words: countWords(text),
      sourceIds: [],
    }),
  );
  const cited = new Map<number, Said>();
  for (const { citation, start, end, words } of citedSentencesOf(block)) {
    const isQuoted = quotations.some((one) => one.start < end && start < one.start + one.text.length);
    if (isQuoted) continue;
    const said = cited.get(start) ?? {
      quoteId: null,
      manner: 'paraphrased',
      words: countWords(words),
      sourceIds: [],
    };
    for (const { sourceId } of citation.items) said.sourceIds.push(sourceId);
    cited.set(start, said);
  }
  const inNotes = ownNotes(block).flatMap(({ body }) => saidIn(body));
  return [...quoted, ...cited.values(), ...inNotes];
}

type Span = { start: number; text: string };
const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.start + inner.text.length <= outer.start + outer.text.length;

/** Without footnotes in footnotes, which their own blocks have. */
function ownNotes(block: Block) {
  const all = nodesOf(block, 'footnote');
  const inner = new Set(all.flatMap(({ body }) => body.flatMap((one) => nodesOf(one, 'footnote'))));
  return all.filter((note) => !inner.has(note));
}
