import type { Break, Html, ListItem } from 'mdast';
import { t } from '../../messages';
import type { Adapting } from '.';

const html = (value: string): Html => ({ type: 'html', value });

export const withBreakTag = (_: Break): Html => html('<br />');

/** The box of a task as HTML, where the parser has no `[x]`. */
export function withCheckBox(item: ListItem, { dialect, tell }: Adapting): ListItem {
  if (item.checked === null || item.checked === undefined) return item;
  tell(t('dialect.tasks', { parser: dialect.parser }), '');
  const box = html(`<input type="checkbox" disabled${item.checked ? ' checked' : ''}> `);
  const [first, ...others] = item.children;
  const rest = first?.type === 'paragraph' ? others : item.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  return { ...item, checked: null, children: [{ type: 'paragraph', children: [box, ...words] }, ...rest] };
}
