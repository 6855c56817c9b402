import { CodeExtension, CodeIndentExtension } from '@lexical/code';
import { ClickAfterLastBlockExtension, HorizontalRuleExtension } from '@lexical/extension';
import { LinkExtension } from '@lexical/link';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { isSafeUrl } from '../../core/model/url';
import { ServicesExtension } from '../api/services';
import { BibliographyNode } from '../nodes/bibliography/BibliographyNode';
import { CitationNode } from '../nodes/citation/CitationNode';
import { FigureNode } from '../nodes/figure/FigureNode';
import { FootnoteNode } from '../nodes/footnote/FootnoteNode';
import { OpaqueBlockNode, OpaqueInlineNode } from '../nodes/opaque/OpaqueNodes';
import { QuotationNode } from '../nodes/quotation/QuotationNode';
import { SnippetNode } from '../nodes/snippet/SnippetNode';
import { CellsExtension } from './cells';
import { ContainersExtension } from './containers';
import { ListsExtension } from './lists';
import { MarkdownShortcutsExtension } from './markdownShortcuts';
import { ModelExtension } from './model';
import { theme } from './theme';

/** Every node of the document model and how it is typed: what the article and a footnote's own editor share. */
export const ContentExtension = defineExtension({
  name: 'stet/content',
  theme,
  nodes: [
    QuotationNode,
    CitationNode,
    FootnoteNode,
    FigureNode,
    SnippetNode,
    BibliographyNode,
    OpaqueBlockNode,
    OpaqueInlineNode,
  ],
  dependencies: [
    ServicesExtension,
    RichTextExtension,
    ListExtension,
    CheckListExtension,
    ListsExtension,
    configExtension(LinkExtension, { validateUrl: isSafeUrl }),
    TableExtension,
    HorizontalRuleExtension,
    CodeExtension,
    CodeIndentExtension,
    ClickAfterLastBlockExtension,
    ContainersExtension,
    CellsExtension,
    ModelExtension,
    MarkdownShortcutsExtension,
  ],
});
