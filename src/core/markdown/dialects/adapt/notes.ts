import type {
  FootnoteDefinition,
  FootnoteReference,
  Html,
  List,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
} from 'mdast';
import { t } from '../../messages';
import { plainWords } from '../../write/plainWords';
import type { Adapting } from '.';

const definitionsIn = (root: Root): Map<string, FootnoteDefinition> =>
  new Map(
    root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [],
    ),
  );

/** Replaces each reference below `parent`. */
function replaceReferences(parent: Parents, replace: (node: FootnoteReference) => PhrasingContent[]): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'footnoteReference') return replace(child);
    if ('children' in child) replaceReferences(child, replace);
    return [child];
  }) as never;
}

/** A note within a note as words in parentheses, where its mark stood. */
export function notesInNotesAsText(root: Root, { dialect, tell }: Adapting): void {
  const definitions = definitionsIn(root);
  const outside = new Set<string>();
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition' || !('children' in node)) continue;
    replaceReferences(node, (reference) => {
      outside.add(reference.identifier);
      return [reference];
    });
  }
  const inlined = new Set<string>();
  const around: string[] = [];
  const replace = (reference: FootnoteReference): PhrasingContent[] => {
    const definition = definitions.get(reference.identifier);
    // A note that cites itself would have no end.
    if (!definition || around.includes(reference.identifier)) return [reference];
    inlined.add(reference.identifier);
    const copy: FootnoteDefinition = JSON.parse(JSON.stringify(definition));
    around.push(reference.identifier);
    replaceReferences(copy, replace);
    around.pop();
    tell(t('dialect.notesInNotes', { parser: dialect.parser }), plainWords(definition.children as never));
    const words = copy.children.flatMap((block, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []),
      ...(block.type === 'paragraph'
        ? block.children
        : [{ type: 'text', value: plainWords([block as never]) } as const]),
    ]);
    return [{ type: 'text', value: ' (' }, ...words, { type: 'text', value: ')' }];
  };
  for (const definition of definitions.values()) {
    if (!outside.has(definition.identifier)) continue;
    around.push(definition.identifier);
    replaceReferences(definition, replace);
    around.pop();
  }
  root.children = root.children.filter(
    (node) =>
      node.type !== 'footnoteDefinition' || outside.has(node.identifier) || !inlined.has(node.identifier),
  );
}

const html = (value: string): Html => ({ type: 'html', value });

/** Notes as a numbered list at the end, with links there and back, where the parser has no `[^1]`. */
export function notesAsHtml(root: Root, { dialect, tell }: Adapting): void {
  const definitions = definitionsIn(root);
  if (definitions.size === 0) return;
  tell(t('dialect.notes', { parser: dialect.parser }), '');
  const numbers = new Map<string, number>();
  const mark = ({ identifier }: FootnoteReference): PhrasingContent[] => {
    if (!definitions.has(identifier)) return [];
    const known = numbers.get(identifier);
    const number = known ?? numbers.size + 1;
    numbers.set(identifier, number);
    const id = known === undefined ? ` id="fnref-${identifier}"` : '';
    return [html(`<sup${id}><a href="#fn-${identifier}">${number}</a></sup>`)];
  };
  root.children = root.children.filter(({ type }) => type !== 'footnoteDefinition');
  replaceReferences(root, mark);
  // A note that nothing refers to comes last; those in notes are met on the way.
  const list: List = { type: 'list', ordered: true, start: 1, spread: false, children: [] };
  const written = new Set<string>();
  for (let next = pending(); next; next = pending()) {
    written.add(next.identifier);
    if (!numbers.has(next.identifier)) numbers.set(next.identifier, numbers.size + 1);
    replaceReferences(next, mark);
    list.children.push(item(next));
  }
  root.children.push(html('<section class="footnotes">'), list, html('</section>'));

  function pending(): FootnoteDefinition | undefined {
    const cited = [...numbers.keys()].find((identifier) => !written.has(identifier));
    return cited === undefined
      ? [...definitions.values()].find(({ identifier }) => !written.has(identifier))
      : definitions.get(cited);
  }
}

function item({ identifier, children }: FootnoteDefinition): List['children'][number] {
  const anchor = html(`<a id="fn-${identifier}"></a>`);
  const back = html(` <a href="#fnref-${identifier}" class="footnote-backref">↩</a>`);
  const [first, ...others] = children;
  const blocks: FootnoteDefinition['children'] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [anchor, ...first.children] }, ...others]
      : [{ type: 'paragraph', children: [anchor] }, ...children];
  const last = blocks.at(-1);
  if (last?.type === 'paragraph') last.children.push(back);
  else blocks.push({ type: 'paragraph', children: [back] });
  return { type: 'listItem', spread: blocks.length > 1, checked: null, children: blocks };
}
