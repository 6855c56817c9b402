import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
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

/**
 * Keeps an element with `position: fixed` beside another one, or beside a place in the window: on the other side
 * where there is no room, and never beyond an edge. It follows while either is resized or scrolled.
 */
export function useFloating(
  floating: RefObject<HTMLElement | null>,
  reference: Element | DOMRect | null | undefined,
  { placement, gap, margin, within }: Options,
): void {
  useLayoutEffect(() => {
    const element = floating.current;
    if (!element || !reference) return;
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
        ],
      });
      element.style.left = `${x}px`;
      element.style.top = `${y}px`;
    };
    const anchor = reference instanceof Element ? reference : { getBoundingClientRect: () => reference };
    return autoUpdate(anchor, element, () => void place());
  }, [floating, reference, placement, gap, margin, within]);
}
