/** Runs in the page: what lies outside the window, is wider than its place, or covers something that can be pressed. */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) ||
    element.className;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1)
    faults.push(`the window scrolls sideways by ${scrollWidth - clientWidth}`);

  for (const pane of document.querySelectorAll(
    'aside, main, [role=tabpanel], [role=listbox], [data-article-scroll]',
  )) {
    if (!pane.checkVisibility()) continue;
    const isScrolled = ['auto', 'scroll'].includes(getComputedStyle(pane).overflowX);
    if (isScrolled && pane.scrollWidth > pane.clientWidth + 1)
      faults.push(`scrolls sideways by ${pane.scrollWidth - pane.clientWidth}: ${nameOf(pane)}`);
  }

  const controls = [
    ...document.querySelectorAll('button, input, select, textarea, a[href], [role=tab], [role=separator]'),
  ].filter((control) => {
    const { width, height } = control.getBoundingClientRect();
    return control.checkVisibility({ opacityProperty: true }) && width > 2 && height > 2;
  });
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    const isSkipLink = control.matches('a[href="#middle"]');
    const isBehindDialog = control.closest('[inert], [aria-hidden=true]') !== null;
    if (isSkipLink || isBehindDialog) continue;
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`outside the window: ${nameOf(control)}`);
    const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    // Scrolled out of its pane.
    if (at.x < 0 || at.y < 0 || at.x > innerWidth || at.y > innerHeight || isClipped(control, at)) continue;
    const top = document.elementFromPoint(at.x, at.y);
    const isReached =
      top !== null &&
      (control.contains(top) || top.contains(control) || top.closest('label')?.contains(control));
    if (!isReached) faults.push(`covered by ${top ? nameOf(top) : 'nothing'}: ${nameOf(control)}`);
  }

  const text = document.querySelector('[data-article-scroll]')?.getBoundingClientRect();
  const inspector = document.querySelector('#inspector')?.getBoundingClientRect();
  if (text && inspector) {
    const isBeside = inspector.left >= text.right - 1 || inspector.top >= text.bottom - 1;
    if (!isBeside) faults.push('the inspector covers the text');
    if (text.width < 240 || text.height < 60) faults.push(`the text has ${text.width} × ${text.height}`);
  }
  return [...new Set(faults)];

  function isClipped(control: Element, { x, y }: { x: number; y: number }): boolean {
    for (let around = control.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const box = around.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
    }
    return false;
  }
}
