import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode } from '@lexical/list';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createParagraphNode, defineExtension, mergeRegister, TextNode } from 'lexical';
import { $appendAll } from '../blocks/append';
import { $createBlockquoteNode, BlockquoteNode } from '../nodes/blockquote/BlockquoteNode';

/** The headline is level one, so headings in the text begin at level two. */
const heading: ElementTransformer = { ...HEADING, regExp: /^(#{2,4})\s/ };

const blockquote: ElementTransformer = {
  type: 'element',
  dependencies: [BlockquoteNode],
  export: () => null,
  regExp: /^>\s/,
  replace: (line, children) => {
    const inside = $appendAll($createParagraphNode(), children);
    line.replace($createBlockquoteNode().append(inside));
    inside.select(0, 0);
  },
};

const rule: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  export: () => null,
  regExp: /^(---|\*\*\*|___)\s$/,
  replace: (line) => {
    line.insertBefore($createHorizontalRuleNode());
    line.clear();
    line.select();
  },
};

const transformers: Transformer[] = [
  heading,
  blockquote,
  rule,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  CODE,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
];

/** `## `, `- `, `1. `, `> `, three backticks, `--- `, `**b**`, `*i*`, `~~s~~`, backticks and `[ ] `, while typing. */
export const MarkdownShortcutsExtension = defineExtension({
  name: 'stet/markdown-shortcuts',
  register: (editor) =>
    mergeRegister(
      registerMarkdownShortcuts(editor, transformers),
      editor.registerNodeTransform(TextNode, $taskInItem),
    ),
});

/** `[ ] ` at the start of a bulleted item, where `- ` has already become the list. */
function $taskInItem(text: TextNode): void {
  const item = text.getParent();
  const list = item?.getParent();
  if (!$isListItemNode(item) || !$isListNode(list) || list.getListType() !== 'bullet') return;
  const mark = /^\[( |x)?\] /i.exec(text.getTextContent());
  if (mark === null || text.getPreviousSibling() !== null) return;
  text.spliceText(0, mark[0].length, '', true);
  const before = item.getPreviousSiblings();
  const tasks = $createListNode('check');
  if (before.length === 0) {
    list.replace(tasks, true);
  } else {
    list.insertAfter(tasks);
    $appendAll(tasks, [item, ...item.getNextSiblings()]);
  }
  if (tasks.isEmpty()) tasks.append($createListItemNode());
  item.setChecked(mark[1]?.toLowerCase() === 'x');
}
