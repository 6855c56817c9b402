import { call } from '../../../api/client';
import type { ArticleSession } from '../../../session/ArticleSession';
import { perform } from '../../../shell/perform';
import { toast } from '../../../shell/toast';
import { t } from '../messages';

/** Saves the whole text as a Markdown file that the user chooses, for when it cannot be stored. */
export async function saveCopy(session: ArticleSession): Promise<void> {
  await perform(async () => {
    // The Markdown module is large: loaded when it is needed.
    const { writeMarkdown } = await import('../../../../core/markdown/write');
    const { headline, standfirst, slug } = session.state.get().article;
    const text = [`# ${headline}`, standfirst, writeMarkdown(session.snapshot.get().body)].join('\n\n');
    const saved = await call('export.saveCopy', { name: slug, text });
    if (saved) toast(t('copySaved', { file: saved.file }));
  });
}
