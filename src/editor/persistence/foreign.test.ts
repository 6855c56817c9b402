import { describe, expect, test } from 'vitest';
import { link, paragraph, quotation, text } from '../../core/document/build';
import { readForeignNodes } from './foreign';

describe('nodes pasted from another program', () => {
  test('stay as they are when they are ours', () => {
    const nodes = [paragraph([text('See '), link('https://example.org', [text('this')])]), text('loose')];
    expect(readForeignNodes(nodes)).toEqual(nodes);
  });

  test('come as if what is suggested for them were accepted', () => {
    const marked = (words: string, kind: 'insertion' | 'deletion') => ({
      ...text(words),
      $: { suggestion: { kind, id: 's' } },
    });
    const line = paragraph([
      text('a '),
      marked('new', 'insertion'),
      marked('old', 'deletion'),
      text(' word'),
    ]);
    expect(readForeignNodes([line, marked('gone', 'deletion')], true)).toEqual([
      paragraph([text('a new word')]),
    ]);
  });

  test('lose an address that would run code, and keep its words', () => {
    const forged = paragraph([
      link('java\nscript:alert(1)', [text('click')]),
      quotation('q', [link('file:///etc', [text('me')])]),
    ]);
    expect(readForeignNodes([forged])).toEqual([paragraph([text('click'), quotation('q', [text('me')])])]);
  });

  test('lose nodes that the document does not have, and keep their text', () => {
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
    for (const src of [
      'asset:../x',
      'asset:',
      'asset:A',

      'xasset:a.png',
      7,
      ['asset:a.png'],
      undefined,
    ])
      expect(readForeignNodes([{ ...figure, src }]), String(src)).toEqual([]);
  });

  test('keep a picture of the web and of the workspace', () => {
    for (const src of ['asset:0a9.png', 'https://example.org/a.png'])
      expect(readForeignNodes([{ type: 'figure', version: 1, src }])).toMatchObject([
        { type: 'figure', src },
      ]);
  });

  test('are none when there is no list of nodes', () => {
    for (const nodes of [undefined, null, 'text', { type: 'text', text: 'x' }])
      expect(readForeignNodes(nodes)).toEqual([]);
    expect(readForeignNodes([{ type: 'iframe', children: 'text' }, { type: 'iframe' }])).toEqual([]);
    expect(readForeignNodes([{ type: 'link', url: ['https://example.org'], children: [text('a')] }])).toEqual(
      [text('a')],
    );
  });

  test('lose opaque nodes, unless they were copied here', () => {
    const block = { type: 'opaque-block', version: 1, source: '<script>\nx\n</script>' };
    const line = paragraph([{ type: 'opaque-inline', version: 1, source: '{{ x }}' }]);
    expect(readForeignNodes([block, line], true)).toEqual([block, line]);
    expect(readForeignNodes([block, line])).toEqual([
      ...['<script>', 'x', '</script>'].map((words) => paragraph([text(words)])),
      paragraph([text('{{ x }}')]),
    ]);
    expect(JSON.stringify(readForeignNodes([{ type: 'footnote', body: [block] }]))).not.toContain('opaque');
  });

  test('are checked inside a footnote too', () => {
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
