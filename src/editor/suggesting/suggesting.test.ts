import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setCompositionKey,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import {
  blockquote,
  figure,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  table,
  tableCell,
  tableRow,
  text,
} from '../../core/document/build';
import type { Block, Body, DocumentNode } from '../../core/document/nodes';
import { published } from '../../core/document/review';
import { settle } from '../../core/document/settle';
import { reviewOf } from '../../core/document/suggestion';
import { suggestionsOf } from '../../core/document/suggestions/list';
import { $moveBlocks, $moveBlocksBefore } from '../blocks/move';
import { findAll, replaceSpans } from '../find/search';
import { $storedBody } from '../persistence/serialize';
import { headlessArticle } from '../testing';
import { $settle } from './settle';

const say = (words: string): Block => paragraph([text(words)]);

interface Mode {
  by: string | null;
}

function open(body: Body, mode: Mode = { by: 'Ada' }): LexicalEditor {
  const editor = headlessArticle(body, { suggestingAs: () => mode.by, isTypingSmart: () => false });
  // Without a window Lexical cannot ask the browser what stands beside the caret.
  for (const command of [DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND])
    editor.registerCommand(
      command,
      (isBackward) => {
        $deleteBeside(isBackward, command === DELETE_WORD_COMMAND ? 5 : 1);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  change(editor, () => void $getRoot().selectEnd());
  return editor;
}

function $deleteBeside(isBackward: boolean, size: number): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (selection.isCollapsed()) {
    const places = $places();
    const [at, until] = [
      places.findIndex(
        ({ node, offset }) => node.getKey() === selection.anchor.key && offset === selection.anchor.offset,
      ),
      places.findLastIndex(
        ({ node, offset }) => node.getKey() === selection.anchor.key && offset === selection.anchor.offset,
      ),
    ];
    if (at < 0) return;
    let to = isBackward ? at : until;
    for (let left = size; left > 0; ) {
      const [from, next] = [places[to], places[to + (isBackward ? -1 : 1)]];
      if (!from || !next) break;
      to += isBackward ? -1 : 1;
      // The end of one text and the beginning of the next are one place.
      const isBorder = !from.node.is(next.node) && from.node.getParent()?.is(next.node.getParent());
      const isInside = isBackward ? from.offset === 0 : next.offset === 0;
      if (!(isBorder && isInside)) left -= 1;
    }
    const target = places[to];
    if (target)
      selection.focus.set(target.node.getKey(), target.offset, $isTextNode(target.node) ? 'text' : 'element');
  }
  selection.removeText();
}

const change = (editor: LexicalEditor, $change: () => void) => editor.update($change, { discrete: true });
/** Without Lexical's note of the format of a paragraph's first words. */
const bodyOf = (editor: LexicalEditor): Body =>
  editor
    .read(() => $storedBody())
    .map((block) => (block.type === 'paragraph' ? { ...block, textFormat: 0 } : block));

/** Every place in the running text, in order. */
function $places(): { node: LexicalNode; offset: number }[] {
  const places: { node: LexicalNode; offset: number }[] = [];
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node)) {
      for (let offset = 0; offset <= node.getTextContentSize(); offset++) places.push({ node, offset });
    } else if ($isElementNode(node)) {
      if (node.isEmpty() && !node.isInline()) places.push({ node, offset: 0 });
      for (const child of node.getChildren()) visit(child);
    }
  };
  visit($getRoot());
  return places;
}

function select(editor: LexicalEditor, from: number, to = from): void {
  change(editor, () => {
    const places = $places();
    const [start, end] = [places[from % places.length], places[to % places.length]];
    const selection = $getRoot().selectStart();
    if (start)
      selection.anchor.set(start.node.getKey(), start.offset, $isTextNode(start.node) ? 'text' : 'element');
    if (end) selection.focus.set(end.node.getKey(), end.offset, $isTextNode(end.node) ? 'text' : 'element');
  });
}

/** Selects words, or puts the caret behind them. */
function selectWords(editor: LexicalEditor, words: string, isCaret = false): void {
  change(editor, () => {
    const node = $getRoot()
      .getAllTextNodes()
      .find((one) => one.getTextContent().includes(words));
    const start = node?.getTextContent().indexOf(words) ?? 0;
    node?.select(isCaret ? start + words.length : start, start + words.length);
  });
}

const type = (editor: LexicalEditor, words: string) => {
  for (const sign of words) change(editor, () => $selection()?.insertText(sign));
};
const $selection = () => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
};
const enter = (editor: LexicalEditor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
const backspace = (editor: LexicalEditor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
const remove = (editor: LexicalEditor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);

/** The text as one string: `[+inserted+]`, `[-deleted-]`, `¶` a line, `¶+` one that was split off, `|` the caret. */
function shown(editor: LexicalEditor): string {
  const sign = { insertion: '+', deletion: '-' };
  const show = (node: DocumentNode): string => {
    const { suggestion } = reviewOf(node);
    const mark = suggestion ? sign[suggestion.kind] : '';
    if (node.type === 'text') return mark ? `[${mark}${node.text}${mark}]` : node.text;
    const inner = 'children' in node ? (node.children as DocumentNode[]).map(show).join('') : '';
    return node.type === 'paragraph' ? `¶${mark}${inner}` : `<${node.type}${mark}>${inner}`;
  };
  return bodyOf(editor).map(show).join('');
}

describe('typing', () => {
  test('in the middle of words is one suggestion, and the caret stays behind it', () => {
    const editor = open([say('hello world')]);
    selectWords(editor, 'hello', true);
    type(editor, ', my');
    expect(shown(editor)).toBe('¶hello[+, my+] world');
    expect(new Set(JSON.stringify(bodyOf(editor)).match(/"id":"[^"]*"/g)).size).toBe(1);
    backspace(editor);
    backspace(editor);
    backspace(editor);
    expect(shown(editor)).toBe('¶hello[+,+] world');
    backspace(editor);
    expect(shown(editor)).toBe('¶hello world');
  });

  test('over a selection replaces it', () => {
    const editor = open([say('hello world')]);
    selectWords(editor, 'world');
    type(editor, 'wide');
    expect(shown(editor)).toBe('¶hello [-world-][+wide+]');
  });

  test('over a selection that ends in a link replaces it, and the caret stays behind what is typed', () => {
    const editor = open([paragraph([text('See '), link('https://a.example', [text('the list')])])]);
    select(editor, 1, 6);
    type(editor, 'be');
    expect(shown(editor)).toBe('¶S[-ee -]<link>[-t-][+be+]<link>he list');
  });

  test('is undone like any other', () => {
    const editor = open([say('hello')]);
    type(editor, '!');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(bodyOf(editor)).toEqual([say('hello')]);
  });

  test('with an input method is a suggestion once the composition is over', () => {
    const editor = open([say('hello')]);
    const $text = () => $getRoot().getAllTextNodes()[0];
    for (const words of ['hek', 'heかllo'])
      change(editor, () => {
        $setCompositionKey($text()?.getKey() ?? null);
        $text()?.setTextContent(words);
        $text()?.select(3, 3);
      });
    expect(shown(editor)).toBe('¶heかllo');
    change(editor, () => $setCompositionKey(null));
    expect(shown(editor)).toBe('¶he[+か+]llo');
  });

  test('of all matches of a search replaces each of them', () => {
    const editor = open([say('A quay, a quay.'), say('No quay.')]);
    const pattern = /quay/gu;
    replaceSpans(editor, findAll(editor, pattern), pattern, 'pier', false);
    expect(shown(editor)).toBe('¶A [-quay-][+pier+], a [-quay-][+pier+].¶No [-quay-][+pier+].');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(shown(editor)).toBe('¶A quay, a quay.¶No quay.');
  });

  test('sets marks and dashes in the suggestion', () => {
    const editor = headlessArticle([say('old')], { suggestingAs: () => 'Ada', isTypingSmart: () => true });
    change(editor, () => void $getRoot().selectEnd());
    type(editor, ' "x" --');
    expect(shown(editor)).toBe('¶old[+ “x” –+]');
  });

  test('goes on in the text itself when the mode is off', () => {
    const mode: Mode = { by: 'Ada' };
    const editor = open([say('a')], mode);
    type(editor, 'b');
    mode.by = null;
    select(editor, 0);
    type(editor, 'x');
    expect(shown(editor)).toBe('¶xa[+b+]');
  });
});

describe('deleting', () => {
  test('marks letter by letter, and the caret goes on before them', () => {
    const editor = open([say('hello world')]);
    backspace(editor);
    backspace(editor);
    backspace(editor);
    expect(shown(editor)).toBe('¶hello wo[-rld-]');
    type(editor, 'x');
    expect(shown(editor)).toBe('¶hello wo[+x+][-rld-]');
  });

  test('forwards leaves the caret behind what was deleted', () => {
    const editor = open([say('hello')]);
    select(editor, 0);
    remove(editor);
    remove(editor);
    type(editor, 'x');
    expect(shown(editor)).toBe('¶[-he-][+x+]llo');
  });

  test('goes over words that are deleted already', () => {
    const editor = open([say('abc')]);
    backspace(editor);
    select(editor, 4);
    backspace(editor);
    backspace(editor);
    expect(shown(editor)).toBe('¶a[-bc-]');
  });

  test('a word, and the border of two paragraphs', () => {
    const editor = open([say('one two'), say('three')]);
    editor.dispatchCommand(DELETE_WORD_COMMAND, true);
    expect(shown(editor)).toBe('¶one two¶[-three-]');
    backspace(editor);
    expect(shown(editor)).toBe('¶one two¶-[-three-]');
    type(editor, '!');
    expect(shown(editor)).toBe('¶one two[+!+]¶-[-three-]');
  });
});

describe('lines', () => {
  test('Enter splits, and Backspace takes its own split back', () => {
    const editor = open([say('ab')]);
    select(editor, 1);
    enter(editor);
    expect(shown(editor)).toBe('¶a¶+b');
    type(editor, 'x');
    expect(shown(editor)).toBe('¶a¶+[+x+]b');
    backspace(editor);
    backspace(editor);
    expect(bodyOf(editor)).toEqual([say('ab')]);
  });

  test('that are split off and moved stay in the text that is published', () => {
    const body = [say('Top'), say('See it'), say('Why'), say('End')];
    const editor = open(body);
    select(editor, 5);
    enter(editor);
    expect(shown(editor)).toBe('¶Top¶S¶+ee it¶Why¶End');
    enter(editor);
    expect(shown(editor)).toBe('¶Top¶S¶+¶+ee it¶Why¶End');
    change(editor, () => $moveBlocks('down'));
    expect(published(bodyOf(editor))).toEqual(body);
    expect(shown(editor)).toBe('¶Top¶S¶+[-ee it-]¶Why¶+[+ee it+]¶End');
  });

  test('in a list', () => {
    const items = (...words: string[]) =>
      list(
        'bullet',
        words.map((all, index) => listItem(index + 1, [text(all)])),
      );
    const editor = open([items('one', 'two')]);
    enter(editor);
    type(editor, 'x');
    expect(shown(editor)).toBe('<list><listitem>one<listitem>two<listitem+>[+x+]');
    expect(published(bodyOf(editor))).toEqual([items('one', 'two')]);
  });
});

describe('a block that is moved', () => {
  const lines = () => open([say('one'), say('two'), say('three'), say('four')]);
  const move = (editor: LexicalEditor, ...directions: ('up' | 'down')[]) => {
    for (const direction of directions) change(editor, () => $moveBlocks(direction));
  };
  const caret = (editor: LexicalEditor) =>
    editor.read(() => {
      const point = $selection()?.anchor;
      return [point?.getNode().getTextContent(), point?.offset];
    });

  test('is one suggestion, however far it goes, and the caret stays in its words', () => {
    const editor = lines();
    selectWords(editor, 'tw', true);
    move(editor, 'down');
    expect(shown(editor)).toBe('¶one¶-[-two-]¶three¶+[+two+]¶four');
    move(editor, 'down');
    expect(shown(editor)).toBe('¶one¶-[-two-]¶three¶four¶+[+two+]');
    expect(caret(editor)).toEqual(['two', 2]);
    const [entry, ...others] = suggestionsOf(bodyOf(editor));
    expect(others).toEqual([]);
    change(editor, () => $settle('accept', [entry?.id ?? '']));
    expect(bodyOf(editor)).toEqual(['one', 'three', 'four', 'two'].map(say));
  });

  test('and back leaves nothing, and the caret where it was', () => {
    const editor = lines();
    selectWords(editor, 'thr', true);
    move(editor, 'up', 'up', 'down', 'down');
    expect(bodyOf(editor)).toEqual(['one', 'two', 'three', 'four'].map(say));
    expect(caret(editor)).toEqual(['three', 3]);
    expect(suggestionsOf(bodyOf(editor))).toEqual([]);
  });

  test('passes one that is suggested to be deleted together with the next', () => {
    const editor = lines();
    selectWords(editor, 'one', true);
    move(editor, 'down');
    selectWords(editor, 'two', true);
    move(editor, 'up');
    expect(shown(editor)).toBe('¶-[-one-]¶two¶+[+one+]¶three¶four');
  });

  test('far away by the mouse is one suggestion', () => {
    const editor = lines();
    change(editor, () => {
      const [first] = $getRoot().getChildren();
      if (first) $moveBlocksBefore([first], null);
    });
    expect(shown(editor)).toBe('¶-[-one-]¶two¶three¶four¶+[+one+]');
    const [entry, ...others] = suggestionsOf(bodyOf(editor));
    expect(others).toEqual([]);
    expect(entry?.isMove).toBe(true);
    change(editor, () => $settle('refuse', [entry?.id ?? '']));
    expect(bodyOf(editor)).toEqual(['one', 'two', 'three', 'four'].map(say));
  });
});

test('a format of words replaces them', () => {
  const editor = open([say('hello world')]);
  selectWords(editor, 'world');
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  expect(shown(editor)).toBe('¶hello [-world-][+world+]');
});

test('suggestions are accepted and refused one by one, each in one step of Undo', () => {
  const editor = open([say('one'), say('two')]);
  type(editor, '!');
  select(editor, 3);
  type(editor, '?');
  const before = bodyOf(editor);
  const ids = [...new Set(JSON.stringify(before).match(/"id":"([^"]*)"/g))].map((json) => json.slice(6, -1));
  change(editor, () => $settle('accept', ids.slice(0, 1)));
  expect(shown(editor)).toBe('¶one?¶two[+!+]');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(bodyOf(editor)).toEqual(before);
  change(editor, () => $settle('refuse', null));
  expect(bodyOf(editor)).toEqual([say('one'), say('two')]);
});

const start: Body = [
  say('The quay was rebuilt.'),
  paragraph([
    text('See '),
    link('https://a.example', [text('the list')]),
    text(' of '),
    quotation('q', [text('“no more”')]),
  ]),
  heading('h2', [text('Why')]),
  list('bullet', [listItem(1, [text('one')]), listItem(2, [text('two')])]),
  figure('x'),
  blockquote([say('quoted'), say('lines')]),
  table([tableRow([tableCell([say('a')]), tableCell([say('b')])])]),
  say('The end.'),
];

type Step = { kind: 'type'; words: string } | { kind: 'select'; from: number; to: number } | { kind: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('a', 'be', ' x ', '港').map((words): Step => ({ kind: 'type', words })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(150), fc.nat(12), fc.boolean()).map(
      ([from, size, isFar]): Step => ({
        kind: 'select',
        from,
        to: from + (isFar ? size * 5 : size % 4),
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('backspace', 'delete', 'word', 'enter', 'bold', 'up', 'down')
      .map((kind) => ({ kind })),
  },
);

/** Returns false where Lexical itself fails: typing over some selections of several blocks, also without suggestions. */
function run(editor: LexicalEditor, one: Step): boolean {
  try {
    perform(editor, one);
    return true;
  } catch (error) {
    if (error instanceof Error && !error.stack?.includes('/suggesting/Sugg')) return false;
    throw error;
  }
}

function perform(editor: LexicalEditor, one: Step): void {
  if ('words' in one) type(editor, one.words);
  else if ('from' in one) select(editor, one.from, one.to);
  else if (one.kind === 'backspace') backspace(editor);
  else if (one.kind === 'delete') remove(editor);
  else if (one.kind === 'word') editor.dispatchCommand(DELETE_WORD_COMMAND, true);
  else if (one.kind === 'enter') enter(editor);
  else if (one.kind === 'up' || one.kind === 'down') {
    const direction = one.kind;
    change(editor, () => $moveBlocks(direction));
  } else editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
}

test('whatever is done, what is published is the text before, and refusing all gives it back', () => {
  assertProperty(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const editor = open(start);
      for (const one of steps) {
        if (!run(editor, one)) return;
        expect(published(bodyOf(editor))).toEqual(start);
      }
      change(editor, () => $settle('refuse', null));
      expect(JSON.stringify(bodyOf(editor))).toBe(JSON.stringify(start));
    }),
    { numRuns: 150 },
  );
});

test('one edit, accepted, is the same as without suggesting', () => {
  assertProperty(
    fc.property(fc.nat(150), fc.nat(40), step, (from, size, one) => {
      const [suggested, plain] = [open(start), open(start, { by: null })];
      for (const editor of [suggested, plain]) {
        select(editor, from, from + size);
        if (!run(editor, one)) return;
      }
      expect(settle(bodyOf(suggested), () => 'accept')).toEqual(bodyOf(plain));
    }),
    { numRuns: 300 },
  );
});
