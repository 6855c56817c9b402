import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { hasArchive, postsIn, unpackArchive } from '../support/archive';
import { normaliseHtml, renderTemplate } from '../support/html';
import { testWhere } from '../support/testWhere';

const withoutFrontMatter = (text: string) => text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/, '');

testWhere(hasArchive, 'no real archive beside the project')(
  'every post of the real archive beside the project renders to the same HTML after import and export',
  () => {
    const folder = unpackArchive();
    const failed: string[] = [];
    const posts = postsIn(folder);
    for (const { path, text } of posts) {
      const source = withoutFrontMatter(text);
      const once = writeMarkdown(readMarkdown(source, { frontMatter: false }).body);
      const html = (markdown: string) => normaliseHtml(renderTemplate(markdown));
      const same = html(once) === html(source);
      const twice = writeMarkdown(readMarkdown(once, { frontMatter: false }).body);
      if (!same) failed.push(`${path}: other HTML`);
      else if (twice !== once) failed.push(`${path}: a second round trip changes bytes`);
    }
    rmSync(folder, { recursive: true, force: true });
    console.log(`Archive: ${posts.length - failed.length} of ${posts.length} posts come back the same`);
    expect(failed).toEqual([]);
  },
  5 * 60_000,
);
