import type { Nodes, Root } from 'mdast';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Loss, Notice, SelfCheck } from '../../model/selfCheck';
import { dialects } from '../dialects';
import type { Dialect } from '../dialects/dialect';
import { ownTags } from '../dialects/templates';
import { t } from '../messages';
import { parseMarkdown } from '../syntax/parse';
import type { Expectations } from './input';

type Kind = Loss['kind'];

/**
 * Reads a written file back and looks for everything that should be in it. Only letters and digits of words are
 * compared, as generators change quotation marks and dashes.
 */
export function selfCheck(
  text: string,
  expected: Expectations,
  missing: Loss[] = [],
  notices: Notice[] = [],
): SelfCheck {
  const dialect = dialects[expected.dialect];
  const root = parseMarkdown(text, {
    frontMatter: expected.frontMatterKeys.length > 0,
    templates: dialect.templates !== null,
  });
  const found = inventory(root, dialect);
  const losses: Loss[] = [...missing];
  const counted: SelfCheck['counted'] = {};

  /** Counts the expected items that are found, each at most once. */
  function account(kind: Kind, wanted: string[], isThere: (wanted: string) => boolean): void {
    const lost = wanted.filter((item) => !isThere(item));
    counted[kind] = { expected: wanted.length, found: wanted.length - lost.length };
    for (const item of lost) losses.push({ kind, message: t(`lost.${kind}`), excerpt: item.slice(0, 120) });
  }

  const inText = takesFrom(found.words);
  const inNotes = takesFrom(found.definitions);
  account(
    'quotation',
    expected.quotations.map((quotation) => `${quotation.text} ${quotation.attribution}`),
    (wanted) => inText(wanted) || inNotes(wanted),
  );
  account('citation', expected.citations, contains([...found.words, ...found.definitions]));
  account('footnote', expected.footnotes, contains(dialect.has.notes ? found.definitions : found.words));
  account('link', expected.links, takeOne(found.links));
  account(
    'figure',
    expected.figures.map(({ alt, url }) => `${alt} ${url}`),
    takeOne(found.figures),
  );
  account(
    'table',
    Array.from({ length: expected.tables }, (_, index) => t('table', { number: index + 1 })),
    takeOne(Array.from({ length: found.tables }, (_, index) => t('table', { number: index + 1 }))),
  );

  const words = wordsOf(expected.text);
  const lostAt = firstLost(words, found.words);
  counted['words'] = { expected: words.length, found: lostAt ?? words.length };
  if (lostAt !== null) {
    const excerpt = words.slice(Math.max(0, lostAt - 3), lostAt + 8).join(' ');
    losses.push({ kind: 'words', message: t('lost.words'), excerpt });
  }

  const keys = frontMatterKeys(root);
  account('front-matter', expected.frontMatterKeys, (key) => keys.has(key));
  return { ok: losses.length === 0, losses, notices, reader: dialect.parser, counted };
}

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The index of the first expected word that is not found after the previous one; other words may come between. */
function firstLost(expected: string[], found: string[]): number | null {
  let at = 0;
  for (const [index, word] of expected.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0) return index;
    at = next + 1;
  }
  return null;
}

const joined = (words: string[]): string => ` ${words.join(' ')} `;

function contains(found: string[]): (wanted: string) => boolean {
  const text = joined(found);
  return (wanted) => text.includes(joined(wordsOf(wanted)));
}

/** Like `contains`, in reading order: words quoted twice must occur twice. */
function takesFrom(found: string[]): (wanted: string) => boolean {
  const text = joined(found);
  let from = 0;
  return (wanted) => {
    const words = wordsOf(wanted);
    if (words.length === 0) return true;
    const at = text.indexOf(joined(words), from);
    if (at < 0) return false;
    from = at + joined(words).length - 1;
    return true;
  };
}

function takeOne(found: string[]): (wanted: string) => boolean {
  const left = [...found];
  return (wanted) => {
    const index = left.indexOf(wanted);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
}

/** What a parsed file contains, with the words of footnotes apart from those of the text. */
function inventory(root: Root, { templates }: Dialect) {
  const found = {
    words: [] as string[],
    definitions: [] as string[],
    links: [] as string[],
    figures: [] as string[],
    tables: 0,
  };
  const visit = (node: Nodes, into: string[]): void => {
    if (node.type === 'yaml' || node.type === 'toml') return;
    const target = node.type === 'footnoteDefinition' ? found.definitions : into;
    if (node.type === 'html') {
      // A tag of another generator is text.
      if (/^\{[{%]/.test(node.value) && ownTags(node.value, templates).length === 0) target.push(node.value);
      return;
    }
    if (node.type === 'link') found.links.push(node.url);
    if (node.type === 'image') found.figures.push(`${node.alt ?? ''} ${node.url}`);
    if (node.type === 'table') found.tables += 1;
    if ('value' in node) target.push(node.value);
    // Words are split where the format changes, as in the expected text.
    target.push(' ');
    if ('children' in node) for (const child of node.children) visit(child, target);
  };
  visit(root, found.words);
  return { ...found, words: wordsOf(found.words.join('')), definitions: wordsOf(found.definitions.join('')) };
}

/** The keys of the front matter, nested ones with dots. */
function frontMatterKeys(root: Root): Set<string> {
  const [first] = root.children;
  if (first?.type !== 'yaml') return new Set();
  const data = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(parseYaml(first.value, { logLevel: 'silent' }));
  const keys = Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)]
      : [key],
  );
  return new Set(keys);
}
