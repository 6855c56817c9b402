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
import type { CitationItem } from '../../../core/document/nodes';
import { citationItemSchema } from '../../../core/document/nodes';

const itemsSchema = z.array(citationItemSchema).catch([]);

const schema = nodeSchema<CitationNode>()({
  items: withField(
    transformValue(rawValue<unknown>(), (value): CitationItem[] => itemsSchema.parse(value)),
    { field: '__items' },
  ),
});

/** A pointer from a place in the text to one or more sources. What it shows is set by the labels extension. */
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
