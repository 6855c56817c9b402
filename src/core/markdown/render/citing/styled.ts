import type { PhrasingContent } from 'mdast';
import { append } from '../../../append';
import type { CitingNode } from '../../../citations/clusters';
import { sourceName } from '../../../citations/reference';
import type { RenderedCitations } from '../../../citations/styles/render';
import type { Source } from '../../../model/source';
import { plainWords } from '../../write/plainWords';
import type { RenderInput } from '../input';
import { type Citer, joined, paragraphs, words } from './citer';
import type { ExportNotes } from './notes';
import { quotedBy, saysMore } from './plain';

export interface StyledCitations extends Omit<RenderedCitations, 'citations'> {
  texts: Map<CitingNode, PhrasingContent[]>;
  /** The citing nodes in footnotes of the author. */
  inNote: Set<CitingNode>;
  /** Locators that the style does not print. */
  lostLocators: string[];
}

interface CitingContext {
  input: RenderInput;
  notes: ExportNotes;
}

/** Citations in a CSL style: in the text, or in footnotes for a note style. */
export function styledCiter({ input, notes }: CitingContext, styled: StyledCitations): Citer {
  const shown: string[] = [];

  function inPlace(node: CitingNode, sources: Source[]): PhrasingContent[] {
    const text = styled.texts.get(node) ?? [];
    if (text.length > 0) shown.push(plainWords(text));
    // Confidential sources are not in the style's bibliography and have no number.
    const hidden = sources
      .filter(({ confidential }) => confidential)
      .map((source) => sourceName(source, input.article.language))
      .join('; ');
    if (!styled.isNote) return joined([text, hidden ? [words(`(${hidden})`)] : []], ' ');
    if (styled.inNote.has(node)) return joined([withoutStop(text), hidden ? [words(hidden)] : []], '; ');
    if (hidden === '') return text;
    // Note styles end with a full stop; here the sentence continues.
    return text.length === 0
      ? [words(`${hidden.charAt(0).toUpperCase()}${hidden.slice(1)}.`)]
      : [...withoutStop(text), words(`; ${hidden}.`)];
  }

  function place(
    node: CitingNode,
    sources: Source[],
    note: { prefix: string; before: string; saysMore: boolean },
  ): PhrasingContent[] {
    const text = inPlace(node, sources);
    if (text.length === 0 && !note.saysMore) return [];
    if (!styled.isNote || styled.inNote.has(node)) return text.length === 0 ? [] : [words(' '), ...text];
    const before = note.before && (text.length === 0 ? `${note.before}.` : `${note.before}: `);
    return [notes.add(note.prefix, before ? [words(before), ...text] : text)];
  }

  return {
    quotation(node, { quote, speaker, source }) {
      const before = quotedBy({ quote, speaker }, input.article.language);
      return place(node, source ? [source] : [], {
        prefix: 'q',
        before,
        saysMore: saysMore(before, speaker),
      });
    },
    citation: (node, sources) => place(node, sources, { prefix: 's', before: '', saysMore: false }),
    bibliography: list,
    ending: () =>
      styled.isNote || styled.bibliography.length === 0
        ? []
        : [{ type: 'heading', depth: 2, children: [words(styled.heading)] }, ...list()],
    shown,
  };

  function list() {
    append(shown, styled.bibliography.map(plainWords));
    return paragraphs(styled.bibliography);
  }
}

function withoutStop(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  return [...nodes.slice(0, -1), words(last.value.replace(/\.$/, ''))].filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
}
