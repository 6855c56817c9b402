import { defineExtension, mergeRegister } from 'lexical';
import { servicesOf } from '../api/services';
import { domRange } from '../extensions/highlights';
import { $written } from './written';

const highlightName = 'stet-lit';

/**
 * Keeps the sentence or the paragraph of the caret dark while the style sheet dims the rest. Nothing of the document is
 * touched: a key moves one range.
 */
export const LitExtension = defineExtension({
  name: 'stet/lit',
  register(editor) {
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return () => {};
    const { writing, language } = servicesOf(editor);
    const highlight = new Highlight();
    CSS.highlights.set(highlightName, highlight);
    let drawn: Range | null = null;

    const draw = () => {
      const { lit } = writing.settings();
      const points = lit === 'all' ? null : editor.read(() => $written(lit, language()));
      const range = points && domRange(editor, points);
      if (isSame(range, drawn)) return;
      highlight.clear();
      if (range) highlight.add(range);
      drawn = range;
    };
    const follow = () => {
      const root = editor.getRootElement();
      if (root) root.dataset['lit'] = writing.settings().lit;
      draw();
    };

    follow();
    return mergeRegister(
      editor.registerUpdateListener(() => {
        if (writing.settings().lit !== 'all') draw();
      }),
      editor.registerRootListener(follow),
      writing.subscribe(follow),
      () => {
        if (CSS.highlights.get(highlightName) === highlight) CSS.highlights.delete(highlightName);
      },
    );
  },
});

const isSame = (one: Range | null, other: Range | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    one.compareBoundaryPoints(Range.END_TO_END, other) === 0);
