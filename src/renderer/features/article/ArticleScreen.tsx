import { IconFileOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { StetError } from '../../../core/model/errors';
import type { EditorHandle } from '../../../editor/api';
import { ArticleEditor } from '../../../editor/article/ArticleEditor';
import type { ArticleSession } from '../../session/ArticleSession';
import { watchComments } from '../../session/comments';
import { useArticleSession } from '../../session/current';
import { editorServices } from '../../session/editorServices';
import { watchPlace } from '../../session/place';
import { pointedQuotation, request } from '../../session/request';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { watchCitations } from '../../session/watchCitations';
import { watchQuotations } from '../../session/watchQuotations';
import { firstScreenShown, useFirstScreenShown } from '../../shell/firstScreen';
import { useFocusMode } from '../../shell/layout';
import { useWriting } from '../../shell/preferences';
import { navigate } from '../../shell/route';
import { toast, toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { lazily } from '../../ui/lazily';
import { headlineOf } from '../../ui/terms';
import styles from './ArticleScreen.module.css';
import { BinBar } from './bar/BinBar';
import { ConflictBar } from './bar/ConflictBar';
import { FocusBar } from './bar/FocusBar';
import { TopBar } from './bar/TopBar';
import { askPasteMarkdown } from './dialogs/pasteMarkdown';
import { ArticleHeader } from './header/ArticleHeader';
import { inFront } from './inFront';
import { t } from './messages';
import { useArticleCommands, useArticleFacts } from './useArticleCommands';

const Recovery = lazily(async () => (await import('../trouble/Recovery')).Recovery);
const EditingTools = lazily(async () => (await import('../editing/EditingTools')).EditingTools);
const ArticleDialogs = lazily(async () => (await import('./dialogs/ArticleDialogs')).ArticleDialogs);
const QuotationPopover = lazily(async () => (await import('./popovers/QuotationPopover')).QuotationPopover);

/** One article: its header, its text, and the dialogs that open from it. */
export function ArticleScreen({ id }: { id: string }) {
  const opening = useArticleSession(id);
  if (opening === null) return <div className={styles.article} aria-busy="true" />;
  if ('error' in opening) return <Unopened error={opening.error} />;
  return <OpenArticle key={opening.session.id} session={opening.session} />;
}

function Unopened({ error }: { error: StetError }) {
  useEffect(firstScreenShown, []);
  return (
    <div className={styles.unopened}>
      <EmptyState
        icon={IconFileOff}
        title={error.code === 'not-found' ? t('gone') : t('unopened')}
        action={<Button onPress={() => navigate({ view: 'desk' })}>{t('goToDesk')}</Button>}
      >
        {error.message}
      </EmptyState>
      {error.code === 'corrupt' && <Recovery />}
    </div>
  );
}

function OpenArticle({ session }: { session: ArticleSession }) {
  useArticleCommands(session);
  useArticleFacts(session);
  useWindowTitle(session);
  useEffect(() => watchQuotations(session), [session]);
  useEffect(() => watchCitations(session), [session]);
  useEffect(() => watchComments(session), [session]);
  const { generation } = useField(session.state, 'mounted');
  const isFocused = useFocusMode();
  const { typewriter } = useWriting();
  const isShown = useFirstScreenShown();
  return (
    <div id="article" className={styles.article}>
      {isFocused ? <FocusBar session={session} /> : <TopBar session={session} />}
      <ConflictBar session={session} />
      <BinBar session={session} />
      <div className={styles.scroll} data-article-scroll>
        <article
          className={styles.page}
          data-focused={isFocused || undefined}
          data-typewriter={typewriter || undefined}
        >
          <div hidden={isFocused}>
            <ArticleHeader session={session} />
          </div>
          <ArticleText key={generation} session={session} />
        </article>
      </div>
      {isShown && <QuotationPopover session={session} />}
      {isShown && <ArticleDialogs session={session} />}
    </div>
  );
}

/** The window is found by its article among others. */
function useWindowTitle(session: ArticleSession): void {
  const name = headlineOf(useField(session.state, 'article'));
  useEffect(() => {
    document.title = t('windowTitle', { name });
    return () => {
      document.title = 'Stet';
    };
  }, [name]);
}

/** One mounted editor; each generation of the text gets a new one. */
function ArticleText({ session }: { session: ArticleSession }) {
  const isReadOnly = useIsReadOnly(session);
  const isShown = useFirstScreenShown();
  const [{ body }] = useState(() => session.state.get().mounted);
  const [services] = useState(() =>
    editorServices(session, {
      askPasteMarkdown,
      onNote: (note, offer) => toast(note, 'ok', offer),
      onTrouble: toastError,
      onQuotation: (ref, quoteId, element) => {
        session.pointed.set(ref);
        pointedQuotation.set({ ref, quoteId, element });
      },
      onCitation: (key, items) => request({ kind: 'cite', key, items }),
    }),
  );
  const stopWatching = useRef(() => {});
  useEffect(() => () => stopWatching.current(), []);
  const onReady = (ready: EditorHandle) => {
    const handle = inFront(ready);
    session.handle.set(handle);
    stopWatching.current();
    stopWatching.current = watchPlace(session, handle);
    const unsaved = session.takeUnsaved();
    if (unsaved) handle.setBody(unsaved);
    firstScreenShown();
  };
  return (
    <ArticleEditor body={body} services={services} editable={!isReadOnly} onReady={onReady}>
      {isShown && <EditingTools />}
    </ArticleEditor>
  );
}
