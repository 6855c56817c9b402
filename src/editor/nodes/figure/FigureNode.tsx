import {
  $create,
  DecoratorNode,
  type DOMExportOutput,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  numberValue,
  optional,
  stringValue,
  withField,
} from 'lexical';
import { type JSX, lazy } from 'react';
import type { FigureNode as StoredFigure } from '../../../core/document/nodes';
import { narrowest, widest } from '../../../core/document/pictureWidth';
import type { NodeEntry } from '../../api/NodeEntry';
import { servicesOf } from '../../api/services';
import { $insertBlock } from '../../blocks/insert';
import './figure.css';

/** What the user can change of a figure. */
export type FigureFields = Pick<StoredFigure, 'src' | 'alt' | 'title' | 'caption' | 'credit' | 'width'>;

const FigureView = lazy(() => import('./FigureView'));

const schema = nodeSchema<FigureNode>()({
  src: withField(stringValue(), { field: '__src' }),
  alt: withField(stringValue(), { field: '__alt' }),
  title: withField(stringValue(), { field: '__title' }),
  caption: withField(stringValue(), { field: '__caption' }),
  credit: withField(stringValue(), { field: '__credit' }),
  width: withField(optional(numberValue(widest, { min: narrowest, max: widest, integer: true })), {
    field: '__width',
  }),
});

/** A picture with its alternative text, caption and credit. */
export class FigureNode extends DecoratorNode<JSX.Element> {
  __src = '';
  __alt = '';
  __title = '';
  __caption = '';
  __credit = '';
  __width: number | undefined = undefined;

  override $config() {
    return this.config('figure', { extends: DecoratorNode, json: schema });
  }

  getFields(): FigureFields {
    const {
      __src: src,
      __alt: alt,
      __title: title,
      __caption: caption,
      __credit: credit,
      __width: width,
    } = this.getLatest();
    return { src, alt, title, caption, credit, width };
  }

  setFields(fields: Partial<FigureFields>): this {
    const self = this.getWritable();
    self.__src = fields.src ?? self.__src;
    self.__alt = fields.alt ?? self.__alt;
    self.__title = fields.title ?? self.__title;
    self.__caption = fields.caption ?? self.__caption;
    self.__credit = fields.credit ?? self.__credit;
    if ('width' in fields) self.__width = fields.width;
    return self;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.className = 'stet-figure';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const figure = document.createElement('figure');
    const image = document.createElement('img');
    // A stored picture has no address outside the workspace.
    if (!this.__src.startsWith('asset:')) image.src = this.__src;
    image.alt = this.__alt;
    if (this.__width !== undefined) image.setAttribute('width', `${this.__width}%`);
    const caption = document.createElement('figcaption');
    caption.textContent = [this.__caption, this.__credit].filter(Boolean).join(' ');
    figure.append(image, caption);
    return { element: figure };
  }

  override decorate(): JSX.Element {
    return <FigureView nodeKey={this.getKey()} fields={this.getFields()} />;
  }

  override isInline(): false {
    return false;
  }
}

export const $createFigureNode = (fields: Partial<FigureFields>): FigureNode =>
  $create(FigureNode).setFields(fields);

export const $isFigureNode = (node: LexicalNode | null | undefined): node is FigureNode =>
  node instanceof FigureNode;

export const figureEntry = {
  node: FigureNode,
  commands: { 'insert.figure': insertChosenFigure },
  offers: ['insert.figure'],
} as const satisfies NodeEntry<FigureNode>;

async function insertChosenFigure(editor: LexicalEditor): Promise<void> {
  const src = await servicesOf(editor).chooseAsset();
  if (src === null) return;
  editor.update(() => $insertBlock($createFigureNode({ src })), { tag: HISTORY_PUSH_TAG });
}
