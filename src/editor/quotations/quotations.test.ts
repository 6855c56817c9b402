import { $createRangeSelection, $getRoot, $setSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  blockquote,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  quotationBlock,
  text,
} from '../../core/document/build';
import type { Block, Inline } from '../../core/document/nodes';
import type { BlockSpan, EditorHandle } from '../api';
import { createHandle } from '../article/handle';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { $blockRuns, $selectionOf } from '../text/locate';

interface Opened {
  editor: LexicalEditor;
  handle: EditorHandle;
  body: () => Block[];
  /** The span of these words in the n-th block. */
  span: (words: string, at?: number) => BlockSpan;
  select: (words: string, at?: number) => void;
}

function open(...blocks: Block[]): Opened {
  const editor = headlessArticle(blocks);
  const span = (words: string, at = 0): BlockSpan =>
    editor.read(() => {
      const block = $getRoot().getChildAtIndex(at);
      if (block === null) throw new Error('No such block.');
      const start = $blockRuns(block).text.indexOf(words);
      return { blockKey: block.getKey(), start, end: start + words.length };
    });
  return {
    editor,
    handle: createHandle(editor),
    body: () => editor.read($storedBody),
    span,
    select: (words, at) =>
      editor.update(() => $setSelection($selectionOf(span(words, at))), { discrete: true }),
  };
}

const line = (...inlines: Inline[]): Block => paragraph(inlines);
const footnote: Inline = { type: 'footnote', version: 1, label: '', body: [paragraph([text('aside')])] };

describe('attaching words to a record', () => {
  test('includes the quotation marks around them', () => {
    const { handle, span, body } = open(line(text('She said “it is over” and left.')));
    expect(handle.attach(span('it is over'), 'q1')).toBe(true);
    expect(body()).toEqual([
      line(text('She said '), quotation('q1', [text('“it is over”')]), text(' and left.')),
    ]);
  });

  test('includes the second quotation mark when one was selected, and leaves spaces out', () => {
    const { handle, select, body } = open(line(text('She said "it is over" and left.')));
    select('it is over" ');
    expect(handle.attach('selection', 'q1')).toBe(true);
    expect(body()).toEqual([
      line(text('She said '), quotation('q1', [text('"it is over"')]), text(' and left.')),
    ]);
  });

  test('includes quotation marks after a no-break space', () => {
    const { handle, span, body } = open(line(text('Il dit «\u00a0c’est fini\u00a0» et part.')));
    handle.attach(span('c’est fini'), 'q1');
    expect(body()).toEqual([
      line(text('Il dit '), quotation('q1', [text('«\u00a0c’est fini\u00a0»')]), text(' et part.')),
    ]);
  });

  test('does nothing for a selected space', () => {
    const { handle, select, body } = open(line(text('one two')));
    select(' ');
    expect(handle.attach('selection', 'q1')).toBe(false);
    expect(body()).toEqual([line(text('one two'))]);
  });

  test('makes a block quotation of some lines of a block quote, or of the whole block quote', () => {
    const lines = ['one', 'two', 'three'].map((word) => line(text(word)));
    const some = open(blockquote(lines));
    expect(some.handle.attach(some.span('two\nthree'), 'q1')).toBe(true);
    expect(some.body()).toEqual([blockquote([line(text('one')), quotationBlock('q1', lines.slice(1))])]);
    const all = open(blockquote(lines));
    expect(all.handle.attach(all.span('one\ntwo\nthree'), 'q1')).toBe(true);
    expect(all.body()).toEqual([quotationBlock('q1', lines)]);
  });

  test('leaves out a quotation mark that has no partner', () => {
    const { handle, span, body } = open(line(text('He said “not yet')));
    handle.attach(span('not yet'), 'q1');
    expect(body()).toEqual([line(text('He said “'), quotation('q1', [text('not yet')]))]);
  });

  test('does not mistake an apostrophe for a quotation mark', () => {
    const { handle, span, body } = open(line(text('The cities’ walls')));
    handle.attach(span('walls'), 'q1');
    expect(body()).toEqual([line(text('The cities’ '), quotation('q1', [text('walls')]))]);
  });

  test('keeps formats, and splits a link that reaches over the end', () => {
    const { handle, span, body } = open(
      line(text('a '), text('bold', 1), text(' “word '), link('https://example.org', [text('link” more')])),
    );
    handle.attach(span('word link'), 'q1');
    expect(body()).toEqual([
      line(
        text('a '),
        text('bold', 1),
        text(' '),
        quotation('q1', [text('“word '), link('https://example.org', [text('link”')])]),
        link('https://example.org', [text(' more')]),
      ),
    ]);
  });

  test('keeps a footnote between the words', () => {
    const { handle, span, body } = open(line(text('“one'), footnote, text(' two”')));
    handle.attach(span('one two'), 'q1');
    expect(body()).toEqual([line(quotation('q1', [text('“one'), footnote, text(' two”')]))]);
  });

  test('works in a heading, a list and a block quote', () => {
    const { handle, span, body } = open(
      heading('h2', [text('“a b”')]),
      list('bullet', [listItem(1, [text('x')]), listItem(2, [text('say “a b” now')])]),
      blockquote([line(text('first')), line(text('“a b”'))]),
    );
    for (const at of [0, 1, 2]) expect(handle.attach(span('a b', at), `q${at}`)).toBe(true);
    expect(body()).toEqual([
      heading('h2', [quotation('q0', [text('“a b”')])]),
      list('bullet', [
        listItem(1, [text('x')]),
        listItem(2, [text('say '), quotation('q1', [text('“a b”')]), text(' now')]),
      ]),
      blockquote([line(text('first')), line(quotation('q2', [text('“a b”')]))]),
    ]);
  });

  test('replaces an earlier tie of the same words', () => {
    const { handle, span, body } = open(line(text('x '), quotation('q1', [text('“a b c”')]), text(' y')));
    handle.attach(span('a b c'), 'q2');
    expect(body()).toEqual([line(text('x '), quotation('q2', [text('“a b c”')]), text(' y'))]);
  });

  test('makes several selected paragraphs one block quotation', () => {
    const { editor, handle, body } = open(
      line(text('before')),
      line(text('one')),
      blockquote([line(text('two'))]),
    );
    editor.update(
      () => {
        const [, one, two] = $getRoot().getAllTextNodes();
        if (!one || !two) throw new Error('Three texts were expected.');
        const selection = $createRangeSelection();
        selection.setTextNodeRange(one, 0, two, 3);
        $setSelection(selection);
      },
      { discrete: true },
    );
    expect(handle.selectedWords()).toEqual({ text: 'one\ntwo', before: '', after: '' });
    expect(handle.attach('selection', 'q1')).toBe(true);
    expect(body()).toEqual([
      line(text('before')),
      quotationBlock('q1', [line(text('one')), line(text('two'))]),
    ]);
  });

  test('makes no quotation when nothing is selected', () => {
    const { handle, body } = open(line(text('words')));
    expect(handle.attach('selection', 'q1')).toBe(false);
    expect(handle.selectedWords()).toBeNull();
    expect(body()).toEqual([line(text('words'))]);
  });

  test('is undone alone, and what is typed after it is undone alone', () => {
    const { editor, handle, span, body } = open(line(text('He said “no”.')));
    const type = (value: string) =>
      editor.update(() => $getRoot().selectEnd().insertText(value), { discrete: true });
    const undo = () => editor.dispatchCommand(UNDO_COMMAND, undefined);
    type(' A');
    handle.attach(span('no'), 'q1');
    type(' B');
    const tied = [text('He said '), quotation('q1', [text('“no”')])];
    expect(body()).toEqual([line(...tied, text('. A B'))]);
    undo();
    expect(body()).toEqual([line(...tied, text('. A'))]);
    undo();
    expect(body()).toEqual([line(text('He said “no”. A'))]);
    undo();
    expect(body()).toEqual([line(text('He said “no”.'))]);
  });
});

describe('the selected words', () => {
  test('come without their quotation marks and with the text around them', () => {
    const { handle, select } = open(line(text('She said “it is over” and left.')));
    select('it is over');
    expect(handle.selectedWords()).toEqual({ text: 'it is over', before: 'She said ', after: ' and left.' });
  });
});

describe('a quotation in the text', () => {
  const said = line(text('He said '), quotation('q1', [text('“no and no”'), footnote]), text('.'));

  test('keeps its words when it is detached', () => {
    const { handle, body, span } = open(said, quotationBlock('q2', [line(text('never'))]));
    handle.detach({ blockKey: span('He').blockKey, index: 0 });
    handle.detach({ blockKey: span('never', 1).blockKey, index: 0 });
    expect(body()).toEqual([
      line(text('He said “no and no”'), footnote, text('.')),
      blockquote([line(text('never'))]),
    ]);
  });

  test('gets the words of its record inside its own quotation marks, and keeps its footnote', () => {
    const { handle, body, span } = open(said);
    handle.replaceWords({ blockKey: span('He').blockKey, index: 0 }, 'not at all');
    expect(body()).toEqual([
      line(text('He said '), quotation('q1', [text('“not at all”'), footnote]), text('.')),
    ]);
  });

  test('gets the words of its record as paragraphs, if it is a block', () => {
    const { handle, body, span } = open(quotationBlock('q2', [line(text('“never”'))]));
    handle.replaceWords({ blockKey: span('never').blockKey, index: 0 }, 'one\n\ntwo');
    expect(body()).toEqual([quotationBlock('q2', [line(text('“one')), line(text('two”'))])]);
  });
});

describe('inserting a quote', () => {
  test('in a line uses the quotation marks of the language, and typing goes on after it', () => {
    const { editor, handle, body } = open(line(text('He said ')));
    editor.update(() => void $getRoot().selectEnd(), { discrete: true });
    handle.insertQuotation('q1', 'no', 'inline');
    editor.update(() => $getRoot().selectEnd().insertText(' today'), { discrete: true });
    expect(body()).toEqual([line(text('He said '), quotation('q1', [text('“no”')]), text(' today'))]);
  });

  test('as a block takes the place of an empty line', () => {
    const { editor, handle, body } = open(line(text('a')), line(), line(text('b')));
    editor.update(() => void $getRoot().getChildAtIndex(1)?.selectStart(), { discrete: true });
    handle.insertQuotation('q1', 'one\ntwo', 'block');
    expect(body()).toEqual([
      line(text('a')),
      quotationBlock('q1', [line(text('“one')), line(text('two”'))]),
      line(text('b')),
    ]);
  });

  test('as a block in the middle of a line splits the line', () => {
    const { editor, handle, body } = open(line(text('before after')));
    editor.update(() => void $getRoot().getAllTextNodes()[0]?.select(6, 6), { discrete: true });
    handle.insertQuotation('q1', 'one', 'block');
    expect(body()).toEqual([
      line(text('before')),
      quotationBlock('q1', [line(text('“one”'))]),
      line(text(' after')),
    ]);
  });
});

describe('a quotation in a footnote', () => {
  const noteOf = (...body: Block[]): Inline => ({ type: 'footnote', version: 1, label: '', body });
  const said = quotation('q', [text('“the kay”')]);
  const inBlock = quotationBlock('r', [line(text('“gone”'))]);
  const opened = () => {
    const stet = open(line(text('One'), footnote, text(' two'), noteOf(line(text('See '), said), inBlock)));
    const blockKey = stet.editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
    return { ...stet, blockKey };
  };

  test('gets the words of its record, in one step of undo', () => {
    const { editor, handle, body, blockKey } = opened();
    const before = body();
    handle.replaceWords({ blockKey, note: 1, index: 0 }, 'the quay');
    handle.replaceWords({ blockKey, note: 1, index: 1 }, 'here');
    expect(body()).toEqual([
      line(
        text('One'),
        footnote,
        text(' two'),
        noteOf(
          line(text('See '), quotation('q', [text('“the quay”')])),
          quotationBlock('r', [line(text('“here”'))]),
        ),
      ),
    ]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(body()).toEqual(before);
  });

  test('loses its tie and keeps its words', () => {
    const { handle, body, blockKey } = opened();
    handle.detach({ blockKey, note: 1, index: 1 });
    handle.detach({ blockKey, note: 1, index: 0 });
    const [block] = body();
    expect(JSON.stringify(block)).not.toContain('quoteId');
    expect(JSON.stringify(block)).toContain('“the kay”');
    expect(JSON.stringify(block)).toContain('“gone”');
  });

  test('that no longer exists changes nothing', () => {
    const { handle, body, blockKey } = opened();
    const before = body();
    handle.detach({ blockKey, note: 0, index: 0 });
    handle.replaceWords({ blockKey, note: 7, index: 0 }, 'x');
    expect(body()).toEqual(before);
  });
});
