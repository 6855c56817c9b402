import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { gfmExamples } from '../fixtures/gfmExamples';
import { normaliseHtml, render } from '../support/html';

test.each(Object.entries(gfmExamples))('%s is the same after import and export', (_, source) => {
  const once = writeMarkdown(readMarkdown(source).body);
  expect(normaliseHtml(render(once))).toBe(normaliseHtml(render(source)));
  expect(writeMarkdown(readMarkdown(once).body)).toBe(once);
});
