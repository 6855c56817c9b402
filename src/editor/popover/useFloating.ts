import type { Placement } from '@floating-ui/dom';
import { type RefObject, useLayoutEffect } from 'react';

interface Options {
  placement: Placement;
  /** Pixels between the two. */
  gap: number;
  /** Pixels that stay free at the edges of the window. */
  margin?: { top?: number; right?: number; bottom?: number; left?: number };
  /** Selector of what it must not leave sideways; the window when absent. */
  within?: string;
}

/** Pixels of height that it keeps where there is hardly any room. */
const least = 80;

/** Loaded with the first thing that floats, not with the article. */
const loadFloatingUi = () => import('@floating-ui/dom');

/**
 * Keeps an element with `position: fixed` beside another one, or beside a place in the window: on the other side
 * where there is no room, and never beyond an edge; `--room` is the height that it can have there. It follows while either is
 * resized or scrolled.
 */
export function useFloating(
  floating: RefObject<HTMLElement | null>,
  reference: Element | DOMRect | null | undefined,
  { placement, gap, margin, within }: Options,
): void {
  useLayoutEffect(() => {
    const element = floating.current;
    if (!element || !reference) return;
    // Not seen until it has a place; it may have the focus already.
    if (element.style.left === '') element.style.opacity = '0';
    let isGone = false;
    let stop = () => {};
    const anchor = reference instanceof Element ? reference : { getBoundingClientRect: () => reference };
    const follow = async () => {
      const { autoUpdate, computePosition, flip, offset, shift, size } = await loadFloatingUi();
      if (isGone) return;
      const place = async () => {
        const padding = { top: gap, right: gap, bottom: gap, left: gap, ...margin };
        const boundary = within === undefined ? null : document.querySelector(within);
        const { x, y } = await computePosition(anchor, element, {
          strategy: 'fixed',
          placement,
          middleware: [
            offset(gap),
            flip({ padding, crossAxis: false }),
            shift({ padding, ...(boundary ? { boundary } : {}) }),
            size({
              padding,
              apply: ({ availableHeight }) => {
                element.style.setProperty('--room', `${Math.max(availableHeight, least)}px`);
              },
            }),
          ],
        });
        element.style.left = `${x}px`;
        element.style.top = `${y}px`;
        element.style.opacity = '';
      };
      stop = autoUpdate(anchor, element, () => void place());
    };
    void follow();
    return () => {
      isGone = true;
      stop();
    };
  }, [floating, reference, placement, gap, margin, within]);
}
