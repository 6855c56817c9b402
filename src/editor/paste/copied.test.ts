import { $exportMimeTypeFromSelection } from '@lexical/clipboard';
import { $createRangeSelection, $getRoot, $setSelection, type LexicalEditor, type TextNode } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph, quotation, quotationBlock, text } from '../../core/document/build';
import type { Body } from '../../core/document/nodes';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { ownFormat } from './copied';
import { $insertOwn } from './own';

const records = new Map([
  ['secret', true],
  ['open', false],
]);

const body: Body = [
  paragraph([
    text('She said '),
    quotation('secret', [text('“the canary sank”')]),
    text(' and '),
    quotation('open', [text('“the tide rose”')]),
    text('.'),
  ]),
  quotationBlock('secret', [paragraph([text('Canary one.')]), paragraph([text('Canary two, the end.')])]),
  paragraph([
    text('Then'),
    {
      type: 'footnote',
      version: 1,
      label: '',
      body: [paragraph([quotation('secret', [text('“canary below”')])])],
    },
    text(' rain.'),
  ]),
];

const article = () =>
  headlessArticle(body, {
    quotes: {
      get: (id) => {
        const isOffRecord = records.get(id);
        return isOffRecord === undefined ? undefined : { text: '', attribution: '', isOffRecord };
      },
      subscribe: () => () => {},
    },
  });

/** Copies from one character to another, each of the text node that begins with these words. */
function copy(editor: LexicalEditor, from: [string, number], to: [string, number]) {
  const copied = { own: '', plain: '' };
  editor.update(
    () => {
      const node = (words: string): TextNode => {
        const found = $getRoot()
          .getAllTextNodes()
          .find((one) => one.getTextContent().startsWith(words));
        if (!found) throw new Error(`No text begins with ${words}`);
        return found;
      };
      const selection = $createRangeSelection();
      selection.anchor.set(node(from[0]).getKey(), from[1], 'text');
      selection.focus.set(node(to[0]).getKey(), to[1], 'text');
      $setSelection(selection);
      copied.own = $exportMimeTypeFromSelection(ownFormat) ?? '';
      copied.plain = $exportMimeTypeFromSelection('text/plain') ?? '';
    },
    { discrete: true },
  );
  return copied;
}

const everything: [[string, number], [string, number]] = [
  ['She said', 0],
  [' rain.', 6],
];

test('words off the record are on the clipboard in no format, wherever the selection begins and ends', () => {
  const editor = article();
  const cuts: [[string, number], [string, number]][] = [
    everything,
    [
      ['“the canary', 5],
      [' rain.', 3],
    ],
    [
      ['“the canary', 2],
      ['“the canary', 11],
    ],
    [
      ['Canary one', 0],
      ['Canary two', 10],
    ],
    [
      ['Canary two', 1],
      ['Canary two', 5],
    ],
    [
      ['Canary two', 7],
      ['Then', 2],
    ],
    [
      ['She said', 3],
      ['Canary one', 8],
    ],
  ];
  for (const [from, to] of cuts) {
    const { own, plain } = copy(editor, from, to);
    expect(`${own}${plain}`, `${from} to ${to}`).not.toMatch(/anary/);
    expect(plain).toContain('[…]');
  }
  editor.dispose();
});

test('other words are copied as before, and the record is named by its id alone', () => {
  const editor = article();
  const whole = copy(editor, ...everything);
  expect(whole.plain).toContain('She said […] and “the tide rose”.');
  expect(whole.own).toContain('"quoteId":"secret"');
  const open = copy(editor, ['“the tide', 0], ['“the tide', 9]);
  expect(open.plain).toBe('“the tide');
  editor.dispose();
});

test('a record that is not loaded yet counts as one whose words must not leave', () => {
  records.delete('open');
  const editor = article();
  expect(copy(editor, ['“the tide', 0], ['“the tide', 9]).plain).toBe('[…]');
  records.set('open', false);
  editor.dispose();
});

test('within the window all words are pasted, and words of a block quotation keep their record', () => {
  const editor = article();
  const pasted = (json: string) => {
    editor.update(
      () => {
        $getRoot().getLastChild()?.selectEnd();
        $insertOwn(json);
      },
      { discrete: true },
    );
    return JSON.stringify(editor.read($storedBody).slice(2));
  };
  const { own } = copy(editor, ['Canary two', 0], ['Canary two', 10]);
  expect(pasted(own)).toMatch(
    /"quoteId":"secret"[^}]*"text":"Canary two"|"text":"Canary two".*"quoteId":"secret"/,
  );
  const all = copy(editor, ...everything);
  expect(pasted(all.own)).toContain('“the canary sank”');
  editor.dispose();
});
