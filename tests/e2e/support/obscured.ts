/**
 * Runs in the page: what has the keys and is entirely under something else (WCAG 2.4.11). Each stop of Tab is focused, as
 * Tab does, which scrolls to it.
 */
export function obscuredFaults(): string[] {
  const before = document.activeElement;
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, iframe, [contenteditable=true], [tabindex]',
    ),
  ].filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      stop.closest('[inert], [aria-hidden=true]') === null &&
      stop.checkVisibility({ visibilityProperty: true }),
  );
  const faults = stops.flatMap((stop) => {
    stop.focus();
    // A group of buttons gives the focus to another one.
    if (document.activeElement !== stop) return [];
    const { left, top, width, height } = shownPart(stop);
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height]),
    );
    const isSeen = points.some(([x = 0, y = 0]) => {
      const shown = document.elementFromPoint(x, y);
      return shown !== null && (stop.contains(shown) || shown.closest('label')?.contains(stop));
    });
    return isSeen || stop.clientWidth < 2 ? [] : [`hidden while it has the focus: ${nameOf(stop)}`];
  });
  if (before instanceof HTMLElement) before.focus();
  return [...new Set(faults)];

  /** What its panes and the window show of it: the text is longer than they are. */
  function shownPart(element: Element): { left: number; top: number; width: number; height: number } {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      const isWindow = around === document.documentElement;
      if (!isWindow && getComputedStyle(around).overflow === 'visible') continue;
      const box = isWindow ? new DOMRect(0, 0, innerWidth, innerHeight) : around.getBoundingClientRect();
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    return { left, top, width: right - left, height: bottom - top };
  }

  function nameOf(element: Element): string {
    return `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
  }
}
