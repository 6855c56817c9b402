import { toast, toastError } from '../../../app/toast';
import type { ArticleSession } from '../session/ArticleSession';

/** A way out when the text cannot be stored: all of it, as Markdown, on the clipboard. */
export async function copyText(session: ArticleSession): Promise<void> {
  try {
    // Its module reads and writes all of Markdown: loaded when it is needed.
    const { writeMarkdown } = await import('../../../../core/markdown/write');
    const { headline, standfirst } = session.state.get().article;
    const text = [`# ${headline}`, standfirst, writeMarkdown(session.snapshot.get().body)].join('\n\n');
    await navigator.clipboard.writeText(text);
    toast('The text is on the clipboard, as Markdown: paste it into a file on another disk.');
  } catch (error) {
    toastError(error);
  }
}
