import { ClipboardItem, clipboard } from 'electron';

/** Writes one text in two forms: programs without formats paste the plain one. */
export async function writeRichText(html: string, plain: string): Promise<void> {
  // Electron before 44 has no items, and takes an object.
  if (typeof ClipboardItem !== 'function') await clipboard.write({ html, text: plain } as never);
  else await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
}
