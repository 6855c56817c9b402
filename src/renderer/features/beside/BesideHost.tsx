import { currentSession } from '../../session/current';
import { sameRef } from '../../session/tied';
import { type Beside, closeBeside, openBeside, shownBeside } from '../../shell/beside';
import { useCommand } from '../../shell/commands';
import { isFocusMode, setFocusMode } from '../../shell/layout';
import { perform } from '../../shell/perform';
import { pickRecord } from '../../shell/recordDialogs';
import { focusAfterDialog } from '../../ui/focusAfterDialog';

/** Opens and closes the pane beside the article when a command asks. */
export function BesideHost() {
  useCommand('view.previewBeside', () => {
    if (shownBeside.get()?.kind === 'preview' && !isFocusMode()) closeBeside();
    else show({ kind: 'preview' });
  });
  useCommand('view.sourceBeside', () => void perform(showSource));
  useCommand('view.articleBeside', () => void perform(showArticle));
  useCommand('view.closeBeside', closeBeside);
  return null;
}

/** Focus mode hides what stands beside the text. */
function show(what: Beside): void {
  setFocusMode(false);
  openBeside(what);
}

async function showArticle(): Promise<void> {
  const id = await pickRecord('articles');
  if (id !== null) show({ kind: 'article', id });
  focusAfterDialog(shownPane);
}

/** The source of the quotation at the caret, with its words; elsewhere the user chooses one. */
async function showSource(): Promise<void> {
  const here = quoteAtCaret();
  const id = here?.sourceId ?? (await pickRecord('sources'));
  if (id !== null) show({ kind: 'source', id, words: here?.sourceId ? here.text : '' });
  if (!here?.sourceId) focusAfterDialog(shownPane);
}

/** The text, or what stands in its place where there is room for one pane. */
const shownPane = (): HTMLElement | null => {
  const text = document.querySelector<HTMLElement>('[data-article-text]');
  return text?.checkVisibility() ? text : document.querySelector<HTMLElement>('#beside');
};

function quoteAtCaret() {
  const session = currentSession();
  const ref = session?.handle.get()?.quotation();
  return ref ? session?.tied.get().find((entry) => sameRef(entry.ref, ref))?.quote : null;
}
