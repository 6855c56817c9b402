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

test('emphasis goes before an address of e-mail that would begin with it', () => {
  const { body } = readMarkdown('_A_@_.A and a_b@x.example\n');
  expect(writeMarkdown(body)).toBe('*A*@\\_.A and <a_b@x.example>\n');
});
