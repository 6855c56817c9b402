/** Does `work`, which moves the caret and so the focus into the text; keys go on to where they went before. */
export function keepingFocus<T>(work: () => T): T {
  const focused = document.activeElement;
  const result = work();
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus();
  return result;
}
