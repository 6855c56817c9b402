import type { Html, Nodes, Root } from 'mdast';
import { t } from '../../messages';
import { ownTags, type TemplateLanguage } from '../templates';
import type { Adapting } from '.';
import { asReferences } from './references';

/** The name of a tag that opens or closes a part of the page, as `if` and `endif`, `note` and `/note`. */
const names: Record<TemplateLanguage, RegExp> = {
  hugo: /^\{\{[<%](?!\/\*)\s*(\/?\s*[\w./-]+)/,
  liquid: /^\{%-?\s*(\w+)/,
};

/** Tags of Liquid and Jekyll that must be closed; what else a site's plugins bring is not known. */
const mustClose = new Set([
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'capture',
  'comment',
  'raw',
  'highlight',
]);

/** The name that a closing tag closes, or null. */
const closes: Record<TemplateLanguage, (name: string) => string | null> = {
  hugo: (name) => (name.startsWith('/') ? name.slice(1).trim() : null),
  liquid: (name) => /^end(\w+)$/.exec(name)?.[1] ?? null,
};

/** A tag that closes nothing, or that nothing closes, stops the whole site: it is shown as text, and named. */
export function showUnbalanced(root: Root, { dialect, tell }: Adapting): void {
  const { templates } = dialect;
  if (!templates) return;
  const found = htmlIn(root).flatMap((node) =>
    ownTags(node.value, templates).map(({ 0: tag, index = 0 }) => ({
      node,
      tag,
      index,
      name: names[templates].exec(tag)?.[1] ?? '',
    })),
  );
  const open = new Map<string, typeof found>();
  const unbalanced = new Set<(typeof found)[number]>();
  for (const tag of found) {
    const closed = closes[templates](tag.name);
    const before = open.get(closed ?? tag.name) ?? [];
    if (closed === null) open.set(tag.name, before);
    if (closed === null) before.push(tag);
    else if (!before.pop() && (templates === 'hugo' || mustClose.has(closed))) unbalanced.add(tag);
  }
  // A shortcode of Hugo may stand alone.
  for (const [name, left] of open)
    if (templates === 'liquid' && mustClose.has(name)) for (const tag of left) unbalanced.add(tag);
  // From the last one, so that the places before it stay.
  for (const { node, tag, index } of [...unbalanced].sort((a, b) => b.index - a.index)) {
    tell(t('dialect.unbalanced'), tag);
    node.value = node.value.slice(0, index) + asReferences(tag) + node.value.slice(index + tag.length);
  }
}

function htmlIn(root: Root): Html[] {
  const found: Html[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
