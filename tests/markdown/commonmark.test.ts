import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { normaliseHtml, render } from '../support/html';

// The examples have no front matter: `---` on the first line is a thematic break.
const roundTrip = (source: string) => writeMarkdown(readMarkdown(source, { frontMatter: false }).body);

test('all examples of CommonMark 0.31.2 render to the same HTML after import and export', () => {
  const failed: string[] = [];
  for (const { number, section, markdown } of tests) {
    const source = markdown.replaceAll('→', '\t');
    const once = roundTrip(source);
    if (normaliseHtml(render(once)) !== normaliseHtml(render(source)))
      failed.push(`${number} ${section}\n${JSON.stringify(source)}\n${JSON.stringify(once)}`);
    else if (roundTrip(once) !== once)
      failed.push(
        `${number} ${section}: bytes\n${JSON.stringify(source)}\n${JSON.stringify(once)}\n${JSON.stringify(roundTrip(once))}`,
      );
  }
  console.log(
    `CommonMark 0.31.2: ${tests.length - failed.length} of ${tests.length} examples come back the same`,
  );
  expect(failed).toEqual([]);
});
