import { CodeExtension, CodeIndentExtension } from '@lexical/code';
import { ClickAfterLastBlockExtension, HorizontalRuleExtension } from '@lexical/extension';
import { LinkExtension } from '@lexical/link';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { isLinkUrl } from '../../core/model/articleUrl';
import { ServicesExtension } from '../api/services';
import { nodeEntries } from '../nodes';
import { ListsExtension } from '../nodes/list/ListsExtension';
import { CellsExtension } from '../nodes/table/CellsExtension';
import { SuggestingExtension } from '../suggesting/SuggestingExtension';
import { SmartTypingExtension } from '../typography/SmartTypingExtension';
import { ContainersExtension } from './containers';
import { DirectionsExtension } from './directions';
import { MarkdownShortcutsExtension } from './markdownShortcuts';
import { ModelExtension } from './model';
import { theme } from './theme';

/** Every node of the document model and how it is typed: shared by the article's editor and the footnote's. */
export const ContentExtension = defineExtension({
  name: 'stet/content',
  theme,
  nodes: nodeEntries.map(({ node }) => node),
  dependencies: [
    ServicesExtension,
    RichTextExtension,
    ListExtension,
    CheckListExtension,
    ListsExtension,
    configExtension(LinkExtension, { validateUrl: isLinkUrl }),
    TableExtension,
    HorizontalRuleExtension,
    CodeExtension,
    CodeIndentExtension,
    ClickAfterLastBlockExtension,
    DirectionsExtension,
    ContainersExtension,
    CellsExtension,
    ModelExtension,
    MarkdownShortcutsExtension,
    SmartTypingExtension,
    SuggestingExtension,
  ],
});
