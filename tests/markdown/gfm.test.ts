import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { normaliseHtml, render } from '../support/html';

/** Examples like those of the GFM extensions (tables, task lists, strikethrough, autolinks, footnotes), in our own words. */
const examples: Record<string, string> = {
  table: '| head | tail |\n| --- | --- |\n| one | two |\n',
  'table with alignment': '| l | c | r |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n',
  'table with pipes in cells': '| a \\| b | `c \\| d` |\n| - | - |\n| **e \\| f** | g |\n',
  'table ended by a quote': '| a | b |\n| - | - |\n| c | d |\n> quote\n',
  'table with short and long rows': '| a | b |\n| - | - |\n| c |\n| d | e | f |\n',
  'table without body': '| a | b |\n| - | - |\n',
  'no table': '| a | b |\n| - |\n| c |\n',
  'table with marks and links': '| [a](https://example.org) | *b* |\n| - | - |\n| ~~c~~ | ![d](e.png) |\n',
  'task list': '- [ ] open\n- [x] done\n',
  'nested task list': '- [x] outer\n  - [ ] inner\n  - [x] other\n',
  'mixed task list': '- [x] task\n- plain\n',
  'ordered task list': '1. [ ] one\n2. [x] two\n',
  strikethrough: '~~gone~~ and ~gone~ and ~~~not~~~\n',
  'strikethrough over paragraphs': 'This ~~has\n\nbegun~~ twice.\n',
  'www autolink': 'www.example.org/a and www.example.org.\n',
  'http autolink': 'See (https://example.org/a?b=c&d=e), or https://example.org/x_(y).\n',
  'entity after an autolink': 'www.example.org/a&copy; www.example.org/a&hl;\n',
  'mail autolink': 'Write to desk@example.org or a.b-c_d@example.org_.\n',
  footnote:
    'Words[^1] and more[^note].\n\n[^1]: First.\n\n[^note]: Second,\n    with two lines.\n\n    And a paragraph.\n',
  'footnote used twice': 'One[^a] and two[^a].\n\n[^a]: Shared.\n',
  'unused footnote': 'Words.\n\n[^x]: Alone.\n',
  'footnote without definition': 'Words[^missing].\n',
};

test.each(Object.entries(examples))('%s is the same after import and export', (_, source) => {
  const once = writeMarkdown(readMarkdown(source).body);
  expect(normaliseHtml(render(once))).toBe(normaliseHtml(render(source)));
  expect(writeMarkdown(readMarkdown(once).body)).toBe(once);
});
