import { describe, expect, test } from 'vitest';
import { link, paragraph, quotation, text } from '../../core/document/build';
import { readForeignNodes } from './foreign';

describe('nodes pasted from who knows where', () => {
  test('come in as they are when they are ours', () => {
    const nodes = [paragraph([text('See '), link('https://example.org', [text('this')])]), text('loose')];
    expect(readForeignNodes(nodes)).toEqual(nodes);
  });

  test('lose an address that would run something, and keep its words', () => {
    const forged = paragraph([
      link('java\nscript:alert(1)', [text('click')]),
      quotation('q', [link('file:///etc', [text('me')])]),
    ]);
    expect(readForeignNodes([forged])).toEqual([paragraph([text('click'), quotation('q', [text('me')])])]);
  });

  test('lose what the document has no node for, and keep the text in it', () => {
    const forged = {
      type: 'iframe',
      src: 'https://example.org',
      children: [text('inside'), { type: 'script', text: 'x' }],
    };
    expect(readForeignNodes([forged, { type: 'text', text: 1 }, null, 'x', 7])).toEqual([text('inside')]);
  });

  test('lose a picture that is neither on the web nor in the workspace', () => {
    const figure = { type: 'figure', version: 1, src: 'file:///etc/passwd' };
    expect(readForeignNodes([figure])).toEqual([]);
    expect(readForeignNodes([{ ...figure, src: 'asset:../x' }])).toEqual([]);
  });

  test('lose what an export would write as it is, unless it was copied here', () => {
    const block = { type: 'opaque-block', version: 1, source: '<script>\nx\n</script>' };
    const line = paragraph([{ type: 'opaque-inline', version: 1, source: '{{ x }}' }]);
    expect(readForeignNodes([block, line], true)).toEqual([block, line]);
    expect(readForeignNodes([block, line])).toEqual([
      ...['<script>', 'x', '</script>'].map((words) => paragraph([text(words)])),
      paragraph([text('{{ x }}')]),
    ]);
    expect(JSON.stringify(readForeignNodes([{ type: 'footnote', body: [block] }]))).not.toContain('opaque');
  });

  test('are looked at inside a footnote too', () => {
    const footnote = { type: 'footnote', body: [paragraph([link('javascript:x', [text('a')])])] };
    expect(readForeignNodes([footnote])).toEqual([
      { type: 'footnote', version: 1, label: '', body: [paragraph([text('a')])] },
    ]);
  });

  test('do not exhaust the stack', () => {
    let deep: unknown = text('deep');
    for (let level = 0; level < 50_000; level++) deep = { type: 'blockquote', children: [deep] };
    expect(readForeignNodes([deep])).toEqual([]);
  });
});
