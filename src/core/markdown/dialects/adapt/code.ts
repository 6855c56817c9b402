import type { Code, InlineCode, Nodes, PhrasingContent } from 'mdast';
import { t } from '../../messages';
import { codeWithTags } from '../templates';
import type { Adapting } from '.';

const space = '\u00a0';

/** Code whose template tags are shown and not run. Where that is impossible, it is text of the same characters. */
export function showTags(node: Code | InlineCode, { dialect, tell }: Adapting): Nodes[] {
  if (!dialect.templates) return [node];
  const value = codeWithTags[dialect.templates](node.value);
  if (value !== null) return [{ ...node, value }];
  tell(t('dialect.openTag', { parser: dialect.parser }), node.value);
  if (node.type === 'inlineCode') return [{ type: 'text', value: node.value }];
  const children = node.value
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value: line.replace(/^[ \t]+/, (indent) => space.repeat(indent.length)) },
    ]);
  return [{ type: 'paragraph', children }];
}
