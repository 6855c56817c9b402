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
    const { left, top, width, height } = stop.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height]),
    );
    const isSeen = points.some(([x = 0, y = 0]) => {
      const shown = document.elementFromPoint(x, y);
      return shown !== null && (stop.contains(shown) || shown.closest('label')?.contains(stop));
    });
    return isSeen || width < 2 ? [] : [`hidden while it has the focus: ${nameOf(stop)}`];
  });
  if (before instanceof HTMLElement) before.focus();
  return [...new Set(faults)];

  function nameOf(element: Element): string {
    return `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
  }
}
