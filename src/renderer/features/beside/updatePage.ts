/** Makes the content of a page that of another one. What is the same in both stays, so that the page does not move. */
export function updatePage(page: Document, html: string): void {
  // The page has its style, and the window's policy refuses another one.
  const next = new DOMParser().parseFromString(html.replace(/<style>[^<]*<\/style>/, ''), 'text/html');
  const [main, fresh] = [page.querySelector('main'), next.querySelector('main')];
  if (!main || !fresh) return;
  page.documentElement.lang = next.documentElement.lang;
  const [before, after] = [[...main.children], [...fresh.children]];
  const most = Math.min(before.length, after.length);
  const isSame = (one: Element | undefined, other: Element | undefined) =>
    one !== undefined && other !== undefined && one.isEqualNode(other);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const behind = before[before.length - tail] ?? null;
  for (const old of before.slice(head, before.length - tail)) old.remove();
  for (const element of after.slice(head, after.length - tail))
    main.insertBefore(page.adoptNode(element), behind);
}
