import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { narrowest, pictureWidth, widest } from '../../../core/document/pictureWidth';
import { directTag } from '../../api/direct';
import { t } from '../../api/messages';
import { $selectNode } from '../../text/selection';
import { $isFigureNode } from './FigureNode';

interface Props {
  nodeKey: NodeKey;
  /** Undefined: the picture has its own size. */
  width: number | undefined;
  /** While it is dragged: the width that it would have; null when that is over. */
  onDrag: (percent: number | null) => void;
}

interface Drag {
  /** From the pointer to the edge of the picture. */
  grab: number;
  text: DOMRect;
  isRightToLeft: boolean;
  /** The width at the press. */
  from: number;
  percent: number;
  stop: AbortController;
}

/** The edge of a picture that is dragged, a slider for keys. A width is no words: it is never a suggestion. */
export function WidthHandle({ nodeKey, width, onDrag }: Props) {
  const [editor] = useLexicalComposerContext();
  /** What it set since it has the focus: further steps of the keys are one step of Undo with it. */
  const last = useRef<number | null>(null);
  const drag = useRef<Drag | null>(null);
  /** What a picture of its own size has of the text's width, as it was measured last. */
  const [own, setOwn] = useState(widest);
  const handle = useRef<HTMLInputElement>(null);
  useEffect(() => () => drag.current?.stop.abort(), []);
  useEffect(() => {
    const input = handle.current;
    // At the slider itself: React gets keys only after the text, which would move its caret.
    const onKey = (event: KeyboardEvent) => {
      const isWayOut = event.key === 'Escape' || event.key === 'Enter';
      if (isWayOut) {
        event.preventDefault();
        leave(editor, nodeKey);
      }
      if (isWayOut || sliderKeys.test(event.key)) event.stopPropagation();
    };
    input?.addEventListener('keydown', onKey);
    return () => input?.removeEventListener('keydown', onKey);
  }, [editor, nodeKey]);
  useEffect(() => {
    const [input, picture] = [handle.current, handle.current?.parentElement];
    if (!input || !picture) return;
    // When the picture has been loaded, and when the text gets wider or narrower.
    const observer = new ResizeObserver(() => {
      const [text, box] = boxesAround(input);
      // While it is dragged it has not its own size.
      if (text && box && text.width > 0 && drag.current === null) setOwn(shareOf(box, text));
    });
    observer.observe(picture);
    return () => observer.disconnect();
  }, []);

  const set = (percent: number) => {
    const isGoingOn = last.current !== null && last.current === width;
    last.current = percent;
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if ($isFigureNode(node)) node.setFields({ width: percent });
      },
      { discrete: true, tag: [isGoingOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, directTag] },
    );
  };

  const end = () => {
    drag.current?.stop.abort();
    drag.current = null;
    onDrag(null);
  };

  const press = (event: PointerEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const [text, picture] = boxesAround(input);
    if (event.button !== 0 || !text || !picture) return;
    // Otherwise the browser moves the slider to where the pointer is in it.
    event.preventDefault();
    input.focus({ preventScroll: true });
    input.setPointerCapture(event.pointerId);
    const isRightToLeft = getComputedStyle(input).direction === 'rtl';
    const edge = isRightToLeft ? picture.left : picture.right;
    const stop = new AbortController();
    const from = width ?? shareOf(picture, text);
    drag.current = { grab: edge - event.clientX, text, isRightToLeft, from, percent: from, stop };
    const cancel = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end();
    };
    window.addEventListener('keydown', cancel, { capture: true, signal: stop.signal });
  };

  const move = ({ clientX }: PointerEvent) => {
    if (drag.current === null) return;
    const { grab, text, isRightToLeft } = drag.current;
    const edge = clientX + grab;
    const across = isRightToLeft ? text.right - edge : edge - text.left;
    drag.current.percent = pictureWidth((100 * across) / text.width);
    onDrag(drag.current.percent);
  };

  const release = () => {
    if (drag.current === null) return;
    const { from, percent } = drag.current;
    end();
    last.current = null;
    if (percent !== from) set(percent);
    last.current = null;
  };

  return (
    <input
      ref={handle}
      type="range"
      className="stet-figure-handle"
      aria-label={t('figure.width')}
      aria-valuetext={t(width === undefined ? 'figure.width.own' : 'figure.width.share', {
        percent: width ?? own,
      })}
      min={narrowest}
      max={widest}
      value={width ?? own}
      onChange={({ target }) => set(target.valueAsNumber)}
      onBlur={() => {
        last.current = null;
      }}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={end}
      onLostPointerCapture={end}
    />
  );
}

const sliderKeys = /^(Arrow\w+|Home|End|Page\w+)$/;

/** The keys are the text's again, and the figure is selected in it. */
function leave(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(nodeKey);
    if (node) $selectNode(node);
  });
  editor.getRootElement()?.focus({ preventScroll: true });
}

const shareOf = (picture: DOMRect, text: DOMRect): number => pictureWidth((100 * picture.width) / text.width);

/** Of the column of the text, and of the picture. */
const boxesAround = (handle: HTMLElement): (DOMRect | undefined)[] => [
  handle.closest('figure')?.getBoundingClientRect(),
  handle.parentElement?.getBoundingClientRect(),
];
