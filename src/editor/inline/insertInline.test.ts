import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { link, paragraph, quotation, text } from '../../core/document/build';
import type { Inline } from '../../core/document/nodes';
import { writeMarkdown } from '../../core/markdown/write';
import { $insertCitation } from '../nodes/citation/insert';
import { $createFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { $insertInline } from './insertInline';

/** `|` in the words is the caret, or both ends of the selection. */
function put(children: Inline[], kind: 'note' | 'cite', typed = ''): string {
  const line = paragraph(children);
  const flat = JSON.stringify(line);
  expect(flat).toContain('|');
  const editor = headlessArticle([line]);
  editor.update(
    () => {
      for (const node of $getRoot().getAllTextNodes()) {
        const at = node.getTextContent().indexOf('|');
        if (at === -1) continue;
        const to = node.getTextContent().indexOf('|', at + 1);
        node.setTextContent(node.getTextContent().replaceAll('|', ''));
        node.select(at, to === -1 ? at : to - 1);
      }
      if (kind === 'note') $insertInline($createFootnoteNode(), 'note');
      else $insertCitation([{ sourceId: 's' }]);
      const selection = $getSelection();
      if (typed !== '' && $isRangeSelection(selection)) selection.insertText(typed);
    },
    { discrete: true },
  );
  const body = editor.read($storedBody);
  return (writeMarkdown(body).split('\n')[0] ?? '').replace('\\[@', '[@');
}

const cited: Inline = { type: 'citation', version: 1, items: [{ sourceId: 'r' }] };
const noted: Inline = { type: 'footnote', version: 1, label: '', body: [paragraph([text('n')])] };
const said = (words: string) => quotation('q', [text(words)]);

/** As the plain Markdown: a citation has a space before it there, as in a style in the text. */
test.each<[string, Inline[], string, string]>([
  ['a space before it', [text('eleven |days')], 'eleven[^1] days', 'eleven [@s] days'],
  ['a space behind it', [text('eleven| days')], 'eleven[^1] days', 'eleven [@s] days'],
  ['two spaces', [text('eleven | days')], 'eleven[^1] days', 'eleven [@s] days'],
  ['a full stop behind it', [text('eleven days|. Then')], 'eleven days[^1]. Then', 'eleven days [@s]. Then'],
  ['a full stop before it', [text('eleven days.| Then')], 'eleven days.[^1] Then', 'eleven days. [@s] Then'],
  ['words that are selected', [text('eleven |days| on')], 'eleven days[^1] on', 'eleven days [@s] on'],
  ['the end of a line', [text('eleven |')], 'eleven[^1]', 'eleven [@s]'],
  ['the start of a line', [text('|eleven')], '[^1]eleven', '[@s] eleven'],
  [
    'the end of a link',
    [link('https://e.org', [text('so|')]), text(' it is')],
    '[so](https://e.org)[^1] it is',
    '[so](https://e.org) [@s] it is',
  ],
  ['the end of a quotation', [said('“so”|'), text(' it is')], '“so”[^1] it is', '“so” [@s] it is'],
  ['a note before it', [text('so'), noted, text('| it is')], 'so[^1][^2] it is', 'so[^1] [@s] it is'],
  ['Chinese', [text('十一|天')], '十一[^1]天', '十一 [@s]天'],
])('a note and a citation at %s', (_, children, note, cite) => {
  expect(put(children, 'note')).toBe(note);
  expect(put(children, 'cite')).toBe(cite);
});

test('a source is added to the citation before it', () => {
  expect(put([text('so '), cited, text('| it is')], 'cite')).toBe('so [@r; @s] it is');
});

test('one writes on behind a note, with the space that was typed before it', () => {
  expect(put([text('eleven |')], 'note', 'more')).toBe('eleven[^1] more');
  expect(put([text('eleven|')], 'note', ' more')).toBe('eleven[^1] more');
});
