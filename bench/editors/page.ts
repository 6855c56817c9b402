/** The words of the page, in paragraphs. */
export const words = (document.querySelector('script[type="text/plain"]')?.textContent ?? '')
  .split('\n\n')
  .filter((line) => line !== '');

const found = document.querySelector('main');
if (!found) throw new Error('The page has no place for the text.');
export const place: HTMLElement = found;
