import { $create, DecoratorNode } from 'lexical';
import { type JSX, lazy } from 'react';
import type { NodeEntry } from '../../api/NodeEntry';
import { $insertBlock } from '../../blocks/insert';
import './bibliography.css';

const BibliographyView = lazy(() => import('./BibliographyView'));

/** The place of the list of works that the article cites, updated as the text changes. */
export class BibliographyNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('bibliography', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.className = 'stet-bibliography';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): JSX.Element {
    return <BibliographyView />;
  }

  override isInline(): false {
    return false;
  }
}

const $createBibliographyNode = (): BibliographyNode => $create(BibliographyNode);

export const bibliographyEntry = {
  node: BibliographyNode,
  commands: { 'insert.bibliography': () => $insertBlock($createBibliographyNode()) },
  offers: ['insert.bibliography'],
} as const satisfies NodeEntry<BibliographyNode>;
