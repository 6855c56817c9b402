import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { heading, list, listItem, paragraph, quotationBlock, text } from '../../src/core/document/build';
import type { Body } from '../../src/core/document/nodes';
import { dialects } from '../../src/core/markdown/dialects';
import { type Preset, presetSchema } from '../../src/core/markdown/presets/schema';
import { renderArticle } from '../../src/core/markdown/render';
import type { RenderInput } from '../../src/core/markdown/render/input';
import { goldenInput } from '../golden/article';
import { fault, tries } from '../support/faults';
import { render } from '../support/html';
import { assertAsyncProperty } from '../support/property';
import { trapLine, traps } from '../support/traps';

/** An article whose every text is hostile, in every preset: a reader gets the words, and nothing that they spell. */
const folder = path.resolve(import.meta.dirname, '../../resources/presets');
const ways = readdirSync(folder).flatMap((name) => {
  const preset = presetSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  return preset.sourcesAs.map((sourcesAs) => ({ preset, sourcesAs }));
});
type Way = (typeof ways)[number];

/** The article of the golden files with `words` in every place that has text. */
function articleOf(words: string): RenderInput {
  const [record] = goldenInput.quotes.values();
  const [source] = goldenInput.sources.values();
  if (!record || !source) throw new Error('The golden article has no quote or no source.');
  const { quote, speaker } = record;
  const hostileSource = {
    ...source,
    csl: { ...source.csl, title: words, author: [{ family: words, given: words }], 'container-title': words },
  };
  const hostile = {
    quote: { ...quote, text: words, locator: words },
    speaker: speaker && { ...speaker, name: words, role: words, roles: [] },
    source: hostileSource,
  };
  const body: Body = [
    heading('h2', [text(words)]),
    quotationBlock(quote.id, [paragraph([text(words)])]),
    list('bullet', [listItem(1, [text(words)])]),
    paragraph([
      text('A note'),
      { type: 'footnote', version: 1, label: '', body: [paragraph([text(words)])] },
      text(' and a source'),
      { type: 'citation', version: 1, items: [{ sourceId: source.id, locator: words, prefix: words }] },
    ]),
    {
      type: 'figure',
      version: 1,
      src: 'figure.png',
      alt: words,
      title: words,
      caption: words,
      credit: words,
    },
  ];
  return {
    ...goldenInput,
    article: {
      ...goldenInput.article,
      headline: words,
      standfirst: words,
      section: words,
      tags: [words],
      bylines: [words],
      related: [{ kind: 'url', targetId: null, title: words, url: 'https://x.example/', note: words }],
      body,
    },
    quotes: new Map([[quote.id, hostile]]),
    sources: new Map([[source.id, hostileSource]]),
  };
}

interface Exported {
  /** The tags of the body as a reader of Markdown makes them, in their order. */
  tags: string[];
  markdown: string;
  front: string;
}

async function exported(words: string, { preset, sourcesAs }: Way): Promise<Exported> {
  const rendered = await renderArticle(articleOf(words), preset, { sourcesAs, frontMatter: true });
  const [, front = '', body = rendered.text] = /^---\n(.*?\n)---\n(.*)$/s.exec(rendered.text) ?? [];
  // Ghost takes the first line as the title, as it is.
  const text = dialects[preset.dialect].titleIsRaw ? body.replace(/^# .*\n\n/, '') : body;
  // Hugo’s own picture; its description is in quotation marks or between backticks.
  const markdown = text.replace(/^\{\{< figure src=`figure\.png` .* >\}\}$/gm, '![](figure.png)');
  return { tags: tagsIn(fromHtml(render(markdown), { fragment: true })), markdown, front };
}

const tagsIn = (node: Nodes): string[] => [
  ...(node.type === 'element' ? [node.tagName] : node.type === 'comment' ? ['comment'] : []),
  ...('children' in node ? node.children.flatMap(tagsIn) : []),
];

const nameOf = ({ preset, sourcesAs }: Way) => `${preset.id}, sources as ${sourcesAs}`;
/** Live for the site generator of the preset. */
const templates = (preset: Preset) =>
  ({ none: /$^/, hugo: /\{\{[<%]/, liquid: /\{\{|\{%/ })[dialects[preset.dialect].templates ?? 'none'];

test('the words of an article, its quotes and its sources make no mark of their own in any preset', async () => {
  const numRuns = tries({ full: 300, short: 30 });
  const plain = new Map(
    await Promise.all(ways.map(async (way) => [way, await exported('plain', way)] as const)),
  );
  let checked = 0;
  const check = async (words: string) => {
    for (const way of ways) {
      const { tags, markdown } = await exported(words, way);
      expect(tags, `${nameOf(way)}: ${words}`).toEqual(plain.get(way)?.tags);
      expect(markdown, `${nameOf(way)}: ${words}`).not.toMatch(templates(way.preset));
      checked++;
    }
  };
  for (const trap of traps) if (trap.trim() !== '') await check(`a ${trap} z`);
  await assertAsyncProperty(
    fc.asyncProperty(trapLine, (words) => check(`a ${words} z`)),
    { numRuns },
  );
  fault('T5', `whole articles in ${ways.length} forms of export`, {
    tries: checked,
    survived: checked,
    worst: '0 tags, 0 templates',
  });
}, 600_000);

/** What ends a value, a line or the front matter in some reader. */
const breaking = [
  ...[
    '"',
    "'",
    '\n',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\n---\n',
    '\n...\n',
    '---',
    ': ',
    ' #',
    '\\',
    '\\"',
  ],
  ...[
    '\ntitle: other',
    '!!js/function "x"',
    '!<tag:x>',
    '&a',
    '*a',
    '<<: x',
    '{a: b}',
    '[a',
    '|',
    '>',
    '%TAG',
  ],
  ...[
    '\u0000',
    '\u001b',
    '\u007f',
    '\ufeff',
    '\u202e',
    '\ud83d\udea2',
    'yes',
    'null',
    '~',
    '0o7',
    '1e3',
    '\t',
  ],
];
const breakingText = fc
  .array(fc.oneof(fc.constantFrom(...breaking), fc.string({ maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

test('front matter has the keys of its preset and the headline, whatever the words are', async () => {
  const numRuns = tries({ full: 300, short: 60 });
  const written = ways.filter(({ preset }) => preset.frontMatter.length > 0);
  let checked = 0;
  await assertAsyncProperty(
    fc.asyncProperty(breakingText, async (words) => {
      const headline = `a${words}z`;
      for (const way of written) {
        const { front } = await exported(headline, way);
        const keysOf = (version: '1.1' | '1.2') => Object.keys(parse(front, { version }));
        const { front: plain } = await exported('plain', way);
        expect(keysOf('1.1'), nameOf(way)).toEqual(Object.keys(parse(plain)));
        expect(keysOf('1.2'), nameOf(way)).toEqual(keysOf('1.1'));
        // Every word there, in one text: lines are joined, and Pandoc's Markdown is escaped.
        const { title } = parse(front, { version: '1.1' });
        const bare = (value: string) => value.replace(/[\s\\\u0085]/g, '');
        if (way.preset.id !== 'pandoc') expect(bare(String(title)), nameOf(way)).toBe(bare(headline));
        expect(typeof title, nameOf(way)).toBe('string');
        checked++;
      }
    }),
    { numRuns },
  );
  fault('T6', `headlines in ${written.length} forms of front matter`, {
    tries: checked,
    survived: checked,
    worst: '0 keys added, 0 headlines changed',
  });
}, 600_000);
