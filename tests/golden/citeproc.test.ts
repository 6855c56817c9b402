import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PhrasingContent } from 'mdast';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type RenderedCitations,
  renderCitations,
  type StyleFiles,
} from '../../src/core/citations/styles/render';
import { citedItems } from '../fixtures/citedItems';
import { scratchFolder } from '../support/folder';
import { type PandocNode, pandocWords } from '../support/pandocWords';
import { bundledStyles } from '../support/styles';

/**
 * Forty works in nine styles and four languages, beside pandoc's own engine. The differences that are left are listed
 * here and in docs/citations.md, which says who is right by the specification of CSL.
 */
const differences: { what: string; same(text: string): string }[] = [
  { what: 'small words after a full stop', same: (text) => text.replace(/\. Of /g, '. of ') },
  { what: 'more small words', same: (text) => text.replace(/\bUntil\b/g, 'until') },
  { what: 'a comma behind the end of a sentence', same: (text) => text.replace(/([.?!]),”/g, '$1”') },
  {
    what: 'numbers with a full stop or a colon',
    same: (text) => text.replace(/\((?:Version (?=[\d.]+\))|(?:No\.|Nr\.|nᵒ) (?=arXiv))/g, '('),
  },
  { what: 'initials of Han characters', same: (text) => text.replace(/(\p{Script=Han})\./gu, '$1') },
  {
    what: 'a date in words',
    same: (text) => text.replace(/(Autumn 1997)(.*?),? ?Autumn 1997/g, '$1$2').replace(/,”\.$/, '.”'),
  },
  {
    what: 'the medium of IEEE',
    same: (text) => text.replace(/ \[(?:Online|En ligne)(?: [Vv]id[eé]o)?\]\./g, ''),
  },
  {
    what: 'an initial with a small letter behind a hyphen',
    same: (text) => text.replace('Park S jin', 'Park S'),
  },
  { what: 'full stops of a suffix', same: (text) => text.replace(/\bJr\./g, 'Jr') },
  { what: 'ordinal days', same: (text) => text.replace(/(\d)\. (Mai|Juni)\b/g, '$1 $2') },
  { what: 'an apostrophe of a locale', same: (text) => text.replaceAll('’', "'") },
  { what: 'a capital of an abbreviation', same: (text) => text.replaceAll('Nᵒ', 'nᵒ') },
];

const languages = ['en-US', 'en-GB', 'de-DE', 'fr-FR'];

const resource = (name: string) => readFileSync(path.resolve('resources', name), 'utf8');
const locales = new Map(languages.map((name) => [name, resource(`locales/locales-${name}.xml`)]));
const filesOf = (style: string, locale: string): StyleFiles => ({
  id: style,
  style: resource(`styles/${style}.csl`),
  locales,
  locale,
});

const wordsOf = (nodes: PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Each citation and each entry of the bibliography, as one text. */
const linesOf = ({ citations, bibliography }: RenderedCitations): string[] =>
  [...citations, ...bibliography].map(wordsOf);

async function linesByPandoc(style: string, language: string): Promise<string[]> {
  const folder = await scratchFolder();
  const references = path.join(folder, 'references.json');
  await writeFile(references, JSON.stringify(citedItems));
  const input = path.join(folder, 'in.md');
  const cited = citedItems.map(({ id }) => `[@${id}]`).join('\n\n');
  await writeFile(input, `---\nlang: ${language}\n---\n${cited}\n`);
  const args = ['--citeproc', '--csl', `resources/styles/${style}.csl`, '--bibliography', references];
  const { stdout } = await promisify(execFile)('pandoc', [...args, '-t', 'json', input], { maxBuffer: 1e8 });
  const { blocks } = JSON.parse(stdout) as { blocks: PandocNode[] };
  const listed = blocks.filter(({ t }) => t === 'Div').flatMap(({ c }) => (c as [unknown, PandocNode[]])[1]);
  return [...blocks.filter(({ t }) => t === 'Para'), ...listed].map((node) =>
    pandocWords(node).replace(/\s+/g, ' ').trim(),
  );
}

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const seen = new Set<string>();

describe.skipIf(!hasPandoc)(
  'forty works are cited as pandoc cites them, but for the listed differences, in',
  () => {
    const clusters = citedItems.map(({ id }) => ({ items: [{ sourceId: id }], inNote: false }));
    const items = new Map(citedItems.map((item) => [item.id, item]));

    test.each(bundledStyles.flatMap((style) => languages.map((language) => [style, language] as const)))(
      '%s, %s',
      async (style, language) => {
        const ours = linesOf(renderCitations(filesOf(style, language), items, clusters));
        const theirs = await linesByPandoc(style, language);
        expect(theirs.length).toBe(ours.length);
        expect(ours.every((line) => line !== '')).toBe(true);
        const same = (line: string) =>
          differences.reduce((text, { what, same: rule }) => {
            const next = rule(text);
            if (next !== text) seen.add(what);
            return next;
          }, line);
        // The engines sort particles of names differently.
        expect(ours.map(same).sort()).toEqual(theirs.map(same).sort());
      },
    );

    afterAll(() => {
      const unseen = differences.map(({ what }) => what).filter((what) => !seen.has(what));
      expect(unseen, 'differences that are listed and not there').toEqual([]);
    });
  },
);
