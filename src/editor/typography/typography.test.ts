import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { code, link, paragraph, quotation, quotationBlock, text } from '../../core/document/build';
import { type Block, textFormat } from '../../core/document/nodes';
import type { EditorServices } from '../api';
import { RUN_COMMAND } from '../commands/RunExtension';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';

const thin = '\u202f';

/** An article in which every sign comes as from a key, at the end of its first text. */
function desk(body: Block[] = [paragraph([])], services: Partial<EditorServices> = {}) {
  const editor = headlessArticle(body, services);
  editor.update(
    () => {
      const first = $getRoot().getAllTextNodes()[0];
      const selection = (first ?? $getRoot().getFirstChildOrThrow<ElementNode>()).selectEnd();
      selection.setFormat(first?.getFormat() ?? 0);
    },
    { discrete: true },
  );
  const words = () => editor.read(() => $getRoot().getTextContent());
  return {
    editor,
    words,
    body: () => editor.read($storedBody),
    async type(signs: string) {
      for (const sign of signs) {
        editor.update(
          () => {
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.insertText(sign);
          },
          { discrete: true },
        );
        await Promise.resolve();
        editor.read(() => {});
      }
    },
  };
}

test('marks, dashes and ellipses are set while typing', async () => {
  const { type, words } = desk();
  await type(`He said "it's 'so'" -- really...`);
  expect(words()).toBe('He said “it’s ‘so’” – really…');
});

test('in French with its spaces', async () => {
  const { type, words } = desk(undefined, { language: () => 'fr' });
  await type('Il dit : "non !"');
  expect(words()).toBe(`Il dit${thin}: «${thin}non${thin}!${thin}»`);
});

test('one Undo gives back what was typed, and typing on does not change it again', async () => {
  const { editor, type, words } = desk();
  await type('He said "');
  expect(words()).toBe('He said “');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
  expect(words()).toBe('He said "');
  await type('so');
  expect(words()).toBe('He said "so');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  editor.read(() => {});
  expect(words()).toBe('He said "so');
});

test('not when it is off, nor in code, nor in the words of a record', async () => {
  const signs = `"x" -- 'y'...`;
  const plain: [Block, Partial<EditorServices>?][] = [
    [paragraph([text('a ')]), { isTypingSmart: () => false }],
    [code([text('a ')])],
    [paragraph([text('a ', textFormat.code)])],
    [quotationBlock('q', [paragraph([text('a ')])])],
  ];
  for (const [block, services] of plain) {
    const { type, words } = desk([block], services);
    await type(signs);
    expect(words()).toBe(`a ${signs}`);
  }
});

test('Tidy typography sets an existing text in one step, and spares code, records and addresses', () => {
  const words = `"a" -- 'b'...`;
  const note: Block = paragraph([
    { type: 'footnote', version: 1, label: '', body: [paragraph([text(words)])] },
  ]);
  const spared = [
    code([text(words)]),
    paragraph([text('the '), text(words, textFormat.code)]),
    paragraph([quotation('q', [text(words)])]),
    quotationBlock('q', [paragraph([text(words)])]),
  ];
  const linked = (inside: string) =>
    paragraph([text('see '), link('https://example.org/a--b', [text(inside)])]);
  const notes: string[] = [];
  const body = [
    paragraph([text('He said "'), text('so', textFormat.bold), text('" --')]),
    linked(words),
    note,
    ...spared,
  ];
  const { editor, body: stored } = desk(body, { onNote: (said) => notes.push(said) });
  editor.dispatchCommand(RUN_COMMAND, 'format.tidy');
  const set = '“a” – ‘b’…';
  expect(stored()).toEqual([
    paragraph([text('He said “'), text('so', textFormat.bold), text('” –')]),
    linked(set),
    paragraph([{ type: 'footnote', version: 1, label: '', body: [paragraph([text(set)])] }]),
    ...spared,
  ]);
  editor.dispatchCommand(RUN_COMMAND, 'format.tidy');
  expect(notes).toEqual([
    'The typography of 4 pieces of text was tidied.',
    'The typography needs no change.',
  ]);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
  expect(stored()).toEqual(body);
});
