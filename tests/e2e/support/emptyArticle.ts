import type { Launched } from './launch.ts';
import { menu } from './screens.ts';

/** Opens an empty article of the sample workspace, into which text that looks like Markdown is pasted as Markdown. */
export async function openEmptyArticle(stet: Launched): Promise<void> {
  const { page } = stet;
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByText(/Dredging stops/)
    .first()
    .waitFor();
  await page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('settings.get', undefined);
    await invoke('settings.set', { editor: { ...value.editor, pasteMarkdown: true } });
  });
  await menu(stet, 'article.new');
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
}
