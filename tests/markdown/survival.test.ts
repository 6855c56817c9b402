import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import type { Inline } from '../../src/core/document/nodes';
import { plainText } from '../../src/core/document/text';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { fault } from '../support/faults';
import { render } from '../support/html';
import { assertProperty, sampleOf } from '../support/property';
import { trapLine } from '../support/traps';

const options = { frontMatter: false };
const readBack = (children: Inline[]) => readMarkdown(writeMarkdown([paragraph(children)]), options).body;

test('any text of a paragraph is read back as the same text and nothing else', () => {
  assertProperty(
    fc.property(trapLine, (words) => {
      const body = readBack([text(words)]);
      expect(plainText(body).text).toBe(words);
      expect(body.every((block) => block.type === 'paragraph')).toBe(true);
      expect(JSON.stringify(body)).not.toContain('"opaque');
    }),
    { numRuns: 3000 },
  );
});

/** The text of an HTML fragment and the tags of its elements. */
function paragraphIn(html: string): { words: string; tags: string[] } {
  const root = fromHtml(html, { fragment: true });
  const tags: string[] = [];
  const wordsIn = (nodes: ElementContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'element') tags.push(node.tagName);
        if (node.type === 'comment') tags.push('comment');
        return node.type === 'text' ? node.value : node.type === 'element' ? wordsIn(node.children) : '';
      })
      .join('');
  const words = wordsIn(root.children.filter((node) => node.type !== 'doctype'));
  return { words: words.replace(/\n$/, ''), tags };
}

test('micromark reads any text of a paragraph as the same text and nothing else', () => {
  assertProperty(
    fc.property(trapLine, (words) => {
      fc.pre(words !== '');
      expect(paragraphIn(render(writeMarkdown([paragraph([text(words)])])))).toEqual({ words, tags: ['p'] });
    }),
    { numRuns: 3000 },
  );
  fault('T5', 'typed words, read by micromark', {
    tries: 3000,
    survived: 3000,
    worst: '0 tags, 0 words changed',
  });
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) console.log('pandoc is not installed: what it reads of typed words is not checked.');

test.skipIf(!hasPandoc)('pandoc reads any text of a paragraph as the same text and nothing else', () => {
  const lines = sampleOf(trapLine, 600).filter((words) => words !== '');
  // Plain paragraphs between them, so that a failing one does not affect the others.
  const blocks = lines.flatMap((words) => [paragraph([text(words)]), paragraph([text('between')])]);
  const { stdout } = spawnSync('pandoc', ['-f', 'gfm+footnotes', '-t', 'html', '--wrap=none'], {
    encoding: 'utf8',
    input: writeMarkdown(blocks),
  });
  const read = stdout.split(/\n?<p>between<\/p>\n?/).slice(0, -1);
  expect(read.length).toBe(lines.length);
  // pandoc composes letters with their accents, and adds U+FE0E to arrows that could be emoji.
  const plain = (words: string) => words.normalize('NFC').replaceAll('\ufe0e', '');
  for (const [index, words] of lines.entries()) {
    const found = paragraphIn(read[index] ?? '');
    expect.soft({ ...found, words: plain(found.words) }).toEqual({ words: plain(words), tags: ['p'] });
  }
});

test('bold, italic and strikethrough keep their range', () => {
  const piece = fc.record({
    words: fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,2}$/),
    format: fc.constantFrom(0, 1, 2, 3, 4, 16),
  });
  assertProperty(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (all) => {
      // The editor joins adjacent texts of the same format.
      const pieces = all.filter(({ format }, index) => format !== all[index - 1]?.format);
      const children = pieces.map(({ words, format }, index) =>
        text(index > 0 ? ` ${words}` : words, format),
      );
      const [block] = readBack(children);
      const read = block?.type === 'paragraph' ? block.children : [];
      const formats = (inlines: Inline[]) =>
        inlines
          .flatMap((node) =>
            node.type === 'text'
              ? [...node.text].map((letter) => (letter === ' ' ? '' : `${letter}${node.format}`))
              : [],
          )
          .join('');
      expect(formats(read)).toBe(formats(children));
    }),
    { numRuns: 1000 },
  );
});
