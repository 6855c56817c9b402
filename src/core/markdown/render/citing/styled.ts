import type { PhrasingContent } from 'mdast';
import { type CitingNode, quoteCitation } from '../../../citations/clusters';
import { formatReference } from '../../../citations/reference';
import type { RenderedCitations } from '../../../citations/styles/render';
import type { CitationItem } from '../../../document/nodes';
import type { RenderInput } from '../input';
import { plainWords } from '../words';
import { type Citer, joined, paragraphs, words } from './citer';
import type { ExportNotes } from './notes';
import { quotedBy } from './plain';

export interface StyledCitations extends Omit<RenderedCitations, 'citations'> {
  texts: Map<CitingNode, PhrasingContent[]>;
  /** Nodes in the author's own footnotes. */
  inNote: Set<CitingNode>;
}

interface Given {
  input: RenderInput;
  notes: ExportNotes;
}

/** A CSL style: in the text, or in notes where it is a style of notes. */
export function styledCiter({ input, notes }: Given, styled: StyledCitations): Citer {
  const { language } = input.article;
  const shown: string[] = [];

  /** What must not be named has no place in the style's list, nor in its numbers. */
  const withheld = (items: CitationItem[]): PhrasingContent[] =>
    joined(
      items.map(({ sourceId }) => {
        const source = input.sources.get(sourceId);
        return source?.confidential ? formatReference(source, language) : [];
      }),
      '; ',
    );

  /** `items`: what the node points to. */
  function inPlace(node: CitingNode, items: CitationItem[]): PhrasingContent[] {
    const text = styled.texts.get(node) ?? [];
    shown.push(plainWords(text));
    const hidden = withheld(items);
    if (styled.isNote) return joined([text, hidden], '; ');
    return joined([text, hidden.length > 0 ? [words('('), ...hidden, words(')')] : []], ' ');
  }

  function place(
    node: CitingNode,
    items: CitationItem[],
    note: { prefix: string; before: string },
  ): PhrasingContent[] {
    const text = inPlace(node, items);
    if (text.length === 0 && note.before === '') return [];
    if (!styled.isNote || styled.inNote.has(node)) return text.length === 0 ? [] : [words(' '), ...text];
    const before = note.before && (text.length === 0 ? `${note.before}.` : `${note.before}: `);
    return [notes.add(note.prefix, before ? [words(before), ...text] : text)];
  }

  return {
    quotation(node, { quote, speaker, source }) {
      const before = quotedBy({ quote, speaker }, language);
      const items = source ? [quoteCitation(source.id, quote)] : [];
      return place(node, items, { prefix: 'q', before });
    },
    citation: (node) => place(node, node.items, { prefix: 's', before: '' }),
    bibliography: list,
    ending: () =>
      styled.isNote || styled.bibliography.length === 0
        ? []
        : [{ type: 'heading', depth: 2, children: [words(styled.heading)] }, ...list()],
    shown,
  };

  function list() {
    shown.push(...styled.bibliography.map(plainWords));
    return paragraphs(styled.bibliography);
  }
}
