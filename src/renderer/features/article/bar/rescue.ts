import { call } from '../../../api/client';
import type { ArticleSession } from '../../../session/ArticleSession';
import { toast, toastError } from '../../../shell/toast';

/** A way out when the text cannot be stored: all of it, as a Markdown file where the user says. */
export async function saveCopy(session: ArticleSession): Promise<void> {
  try {
    // Its module reads and writes all of Markdown: loaded when it is needed.
    const { writeMarkdown } = await import('../../../../core/markdown/write');
    const { headline, standfirst, slug } = session.state.get().article;
    const text = [`# ${headline}`, standfirst, writeMarkdown(session.snapshot.get().body)].join('\n\n');
    const saved = await call('export.saveCopy', { name: slug, text });
    if (saved) toast(`A copy of the text is in ${saved.file}.`);
  } catch (error) {
    toastError(error);
  }
}
