import { expect, test } from 'vitest';
import { parseHtml } from '../html/parse';
import { pageText } from './pageText';

const read = (html: string) => {
  const root = parseHtml(html);
  if (!root) throw new Error('The page is nested too deeply.');
  return pageText(root);
};

test('a page is read as its reader reads it: words that a format begins in stay whole, blocks stand apart', () => {
  const { text } = read(
    '<head><title>T</title></head><p>re<em>al</em>\n  words</p><p>One<br>two</p><script>no</script><ul><li>a</li><li>b</li></ul>',
  );
  expect(text).toBe('real words One two a b');
});

test('numbers of footnotes are no words, whichever site writes them', () => {
  for (const mark of [
    '<sup><a href="#fn-1" id="fnref-1">1</a></sup>',
    '<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>',
    '<sup class="footnote-ref"><a href="#fn1">[1]</a></sup>',
  ])
    expect(read(`<p>said,${mark} and left m<sup>2</sup></p>`).text).toBe('said, and left m2');
});

test('the list of footnotes is found, without the arrows back', () => {
  const { text, notes } = read(
    '<p>A note</p><section class="footnotes"><ol><li><p>The note. <a href="#fnref1">↩︎</a></p></li></ol></section>',
  );
  expect(text).toBe('A note The note.');
  expect(text.slice(notes)).toBe('The note.');
});
