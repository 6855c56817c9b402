import {
  $create,
  DecoratorNode,
  type LexicalNode,
  nodeSchema,
  rawValue,
  transformValue,
  withField,
} from 'lexical';
import { z } from 'zod';
import { citationItemSchema } from '../../../core/document/nodeSchemas';
import type { CitationItem } from '../../../core/document/nodes';
import type { EditorServices } from '../../api';
import { t } from '../../api/messages';
import type { NodeEntry } from '../../api/NodeEntry';
import { servicesOf } from '../../api/services';
import './citation.css';

const itemsSchema = z.array(citationItemSchema).catch([]);

const schema = nodeSchema<CitationNode>()({
  items: withField(
    transformValue(rawValue<unknown>(), (value): CitationItem[] => itemsSchema.parse(value)),
    { field: '__items' },
  ),
});

/** A pointer from a place in the text to one or more sources. `LabelsExtension` draws it. */
export class CitationNode extends DecoratorNode<null> {
  __items: CitationItem[] = [];

  override $config() {
    return this.config('citation', { extends: DecoratorNode, json: schema });
  }

  getItems(): CitationItem[] {
    return this.getLatest().__items;
  }

  setItems(items: CitationItem[]): this {
    const self = this.getWritable();
    self.__items = items;
    return self;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'stet-citation';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): true {
    return true;
  }
}

export const $createCitationNode = (items: CitationItem[]): CitationNode =>
  $create(CitationNode).setItems(items);

export const $isCitationNode = (node: LexicalNode | null | undefined): node is CitationNode =>
  node instanceof CitationNode;

/** The application asks for the source in a dialog of its own. */
export const citationEntry = {
  node: CitationNode,
  commands: {},
  offers: ['insert.citation'],
  label(node: CitationNode, services) {
    const isBroken = node.getItems().some(({ sourceId }) => services.sources.get(sourceId) === null);
    const styled = isBroken ? undefined : services.citations.label(node.getItems());
    return { text: styled || namesOf(node.getItems(), services), isBroken };
  },
  open: (node: CitationNode, editor) => servicesOf(editor).onCitation(node.getKey(), node.getItems()),
} as const satisfies NodeEntry<CitationNode>;

/** `[Smith 2020, 3; Brown 2019]`; a confidential source shows no place in it. */
function namesOf(items: CitationItem[], { sources }: EditorServices): string {
  const names = items.map(({ sourceId, locator }) => {
    const source = sources.get(sourceId);
    const name = source === null ? t('citation.missing') : (source?.short ?? '…');
    return locator && !source?.confidential ? `${name}, ${locator}` : name;
  });
  return `[${names.join('; ')}]`;
}
