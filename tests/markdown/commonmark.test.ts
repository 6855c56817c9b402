import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { normaliseHtml, render } from '../support/html';

const examples = tests as { number: number; section: string; markdown: string }[];

// The examples know no front matter: a first line `---` is a rule in them.
const roundTrip = (source: string) => writeMarkdown(readMarkdown(source, { frontMatter: false }).body);

test('all examples of CommonMark 0.31.2 render to the same HTML after import and export', () => {
  const failed: string[] = [];
  let nodes = 0;
  for (const { number, section, markdown } of examples) {
    const source = markdown.replaceAll('→', '\t');
    const once = roundTrip(source);
    if (!readMarkdown(source).opaque) nodes++;
    if (normaliseHtml(render(once)) !== normaliseHtml(render(source)))
      failed.push(`${number} ${section}\n${JSON.stringify(source)}\n${JSON.stringify(once)}`);
    else if (roundTrip(once) !== once)
      failed.push(
        `${number} ${section}: bytes\n${JSON.stringify(source)}\n${JSON.stringify(once)}\n${JSON.stringify(roundTrip(once))}`,
      );
  }
  console.log(
    `CommonMark 0.31.2: ${examples.length - failed.length} of ${examples.length} examples come back the same, ${nodes} no opaque`,
  );
  console.log(failed.join('\n---\n'));
  expect(failed).toEqual([]);
});
