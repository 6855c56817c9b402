import fc from 'fast-check';
import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { heading, list, listItem, paragraph, text } from '../../core/document/build';
import { headlessArticle } from '../testing';
import { $putCaret } from './place';
import { $selectedSpan } from './selection';

const body = [
  heading('h2', [text('The quay')]),
  paragraph([text('It sank '), text('in March', 1), text('.')]),
  paragraph([]),
  list('bullet', [listItem(1, [text('one')]), listItem(2, [text('two')])]),
];

/** Puts the caret there and reads where it is. */
function put(block: number, offset: number) {
  const editor = headlessArticle(body);
  editor.update(() => $putCaret({ block, offset, top: 0, above: 0 }), { discrete: true });
  const at = editor.read(() => {
    const selection = $getSelection();
    const index = $isRangeSelection(selection)
      ? selection.anchor.getNode().getTopLevelElementOrThrow().getIndexWithinParent()
      : null;
    return { index, offset: $selectedSpan()?.end };
  });
  editor.dispose();
  return at;
}

const lengths = [8, 17, 0, 7];

test('a caret anywhere in the text is put where it was', () => {
  const places = fc
    .nat({ max: body.length - 1 })
    .chain((block) => fc.tuple(fc.constant(block), fc.nat({ max: lengths[block] ?? 0 })));
  assertProperty(
    fc.property(places, ([block, offset]) => {
      // Between two items of a list there are two places with one offset.
      fc.pre(!(block === 3 && offset === 4));
      expect(put(block, offset)).toEqual({ index: block, offset });
    }),
  );
});

test('a place that the text no longer has becomes the nearest', () => {
  expect(put(99, 5)).toEqual({ index: 3, offset: 5 });
  expect(put(0, 99)).toEqual({ index: 0, offset: 8 });
});
