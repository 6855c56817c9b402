import type { Html, Nodes, Parents } from 'mdast';
import { t } from '../../messages';
import { type Place, type Syntax, syntaxOf } from '../../syntax/kept/syntax';
import { dialects } from '..';
import type { Adapting } from '.';
import { parseKept } from './parseKept';

/** What the piece is to readers that know more than CommonMark and GFM; null for HTML and template tags. */
export const syntaxAt = (node: Html, value: string, parent: Parents): Syntax | null =>
  syntaxOf(value, placeOf(node, parent));

function placeOf(node: Nodes, { type, children }: Parents): Place {
  const siblings: Nodes[] = children;
  const at = siblings.indexOf(node);
  if (type === 'heading' && at === siblings.length - 1) return 'headingEnd';
  const before = siblings[at - 1]?.type;
  return before === 'inlineCode' || before === 'link' || before === 'image' ? 'behind' : 'elsewhere';
}

/**
 * Syntax stays where the Markdown that the article came in and the target's both know it, and on the way back to the
 * same Markdown. Elsewhere it is words: those that GitHub shows.
 */
export function adaptSyntax(node: Html, syntax: Syntax, isInline: boolean, context: Adapting): Nodes[] {
  const { dialect, from, tell } = context;
  // Nothing says of an article in GitHub’s Markdown, which all are by default, that math is more than characters.
  const isMeant = from !== 'gfm' && dialects[from].runs.has(syntax);
  if (syntax === 'wikiLink' || syntax === 'comment') tell(t(`dialect.${syntax}`), node.value);
  else if (from === dialect.id || (isMeant && dialect.runs.has(syntax))) return [node];
  else if (isMeant) tell(t('dialect.notRun', { parser: dialect.parser }), node.value);
  return isMeant && /math|script/i.test(syntax)
    ? [verbatim(node.value, isInline)]
    : asWords(node.value, isInline, context);
}

/** TeX has marks that Markdown would take, and `~x~` is struck out in GFM. */
const verbatim = (value: string, isInline: boolean): Nodes =>
  isInline ? { type: 'text', value } : { type: 'paragraph', children: [{ type: 'text', value }] };

/** The piece as CommonMark with GFM reads it. */
function asWords(source: string, isInline: boolean, context: Adapting): Nodes[] {
  const children = parseKept(source, context, { knowsMore: false });
  const [only, ...others] = children;
  if (!isInline) return adapted({ type: 'root', children: children as never }, context);
  return only?.type === 'paragraph' && others.length === 0
    ? adapted(only, context)
    : [verbatim(source, true)];
}

function adapted(parent: Parents, { adaptChildren }: Adapting): Nodes[] {
  adaptChildren(parent);
  return parent.children;
}
