import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { layoutLimits } from '../../core/model/settings';
import { call } from '../api/client';
import { Nav } from '../features/nav/Nav';
import { readAhead } from '../session/current';
import { holdCommands, useCommand } from '../shell/commands';
import { setFacts } from '../shell/context';
import { firstScreenShown, useFirstScreenShown } from '../shell/firstScreen';
import {
  changeLayout,
  setFocusMode,
  showInspector,
  showLayout,
  toggleInspector,
  toggleSidebar,
  useFocusMode,
  useInspectorShown,
  useIsRail,
  useLayout,
  useSmall,
} from '../shell/layout';
import { perform } from '../shell/perform';
import { changeAppearance, currentAppearance } from '../shell/preferences';
import { navigate, type Route, resetRoute, step, useRoute } from '../shell/route';
import { toast } from '../shell/toast';
import { lazily } from '../ui/lazily';
import { Splitter } from '../ui/Splitter';
import { term } from '../ui/terms';
import { ErrorBoundary } from './ErrorBoundary';
import { t } from './messages';
import { SplitView } from './SplitView';
import { useFocusCommand } from './useFocusCommand';
import { useLanding } from './useLanding';
import { type OpenState, WorkspaceBanner } from './WorkspaceBanner';
import styles from './WorkspaceScreen.module.css';

// Loaded at once, before it is shown: most starts open an article.
const articleScreen = import('../features/article/ArticleScreen');
const ArticleScreen = lazily(async () => (await articleScreen).ArticleScreen);
const StatusLine = lazily(
  async () => (await import('../features/article/ArticleStatusLine')).ArticleStatusLine,
);
const Inspector = lazily(async () => (await import('./Inspector')).Inspector);
const Desk = lazily(async () => (await import('../features/desk/Desk')).Desk);
const Library = lazily(async () => (await import('./Library')).Library);
const Hosts = lazily(async () => (await import('./Hosts')).Hosts);

/** The window of an open workspace: left column, middle, inspector, status line. */
export function WorkspaceScreen({ workspace }: { workspace: OpenState }) {
  const ready = useSession();
  const route = useRoute();
  const layout = useLayout();
  const focus = useFocusMode();
  const isSmall = useSmall();
  const isRail = useIsRail();
  const inspector = useInspectorShown() && route.view === 'article';
  const isShown = useFirstScreenShown();
  useFrameCommands();
  useFocusCommand();
  useLanding(ready ? route : null);
  useEffect(holdCommands, []);
  useEffect(() => {
    // The screen of an article says it itself.
    if (ready && route.view !== 'article') firstScreenShown();
  }, [ready, route]);
  useEffect(() => {
    const isPost = (route.view === 'article' || route.view === 'archive') && route.id !== undefined;
    setFacts('place', isPost ? ['post'] : []);
    return () => setFacts('place', []);
  }, [route]);

  if (!ready) return <div className={styles.frame} />;
  const sidebar = layout.sidebarShown && !focus;
  return (
    <div className={styles.frame} data-small={isSmall || undefined}>
      <a className={styles.skip} href="#middle">
        {t('skip')}
      </a>
      <WorkspaceBanner workspace={workspace} className={styles.banner} />
      <div className={styles.columns}>
        {sidebar && (
          <>
            <aside
              data-tour="places"
              className={styles.side}
              data-rail={isRail || undefined}
              style={isRail ? undefined : { width: layout.sidebar }}
              aria-label={t('workspace')}
            >
              <ErrorBoundary title={t('failed.sidebar')}>
                <Nav workspace={workspace.name} />
              </ErrorBoundary>
            </aside>
            {!isRail && (
              <Splitter
                label={t('sidebarWidth')}
                pane="left"
                width={layout.sidebar}
                {...layoutLimits.sidebar}
                onWidth={(width) => changeLayout({ sidebar: width })}
              />
            )}
          </>
        )}
        <div className={styles.work}>
          <SplitView articleId={route.view === 'article' && !focus ? route.id : null} name={term(route.view)}>
            <ErrorBoundary title={t('failed.view')} key={JSON.stringify(route)}>
              <Middle route={route} />
            </ErrorBoundary>
          </SplitView>
          {inspector && (
            <>
              {!isSmall && (
                <Splitter
                  label={t('inspectorWidth')}
                  pane="right"
                  width={layout.inspector}
                  {...layoutLimits.inspector}
                  onWidth={(width) => changeLayout({ inspector: width })}
                />
              )}
              <aside
                id="inspector"
                className={styles.inspector}
                style={isSmall ? undefined : { width: layout.inspector }}
                aria-label={t('inspector')}
              >
                <ErrorBoundary title={t('failed.inspector')}>{isShown && <Inspector />}</ErrorBoundary>
              </aside>
            </>
          )}
        </div>
      </div>
      <footer className={styles.status} data-quiet={focus || undefined}>
        {isShown && route.view === 'article' && <StatusLine />}
        {!focus && <span className={styles.offline}>{t('offline')}</span>}
      </footer>
      {isShown && <Hosts />}
    </div>
  );
}

function Middle({ route }: { route: Route }) {
  switch (route.view) {
    case 'article':
      return <ArticleScreen key={route.id} id={route.id} />;
    case 'desk':
    case 'bin':
      return <Desk key={route.view} bin={route.view === 'bin'} />;
    default:
      return <Library key={route.view} view={route.view} openId={route.id} />;
  }
}

/** Restores the panes and the article of the last session. */
function useSession(): boolean {
  const [ready, setReady] = useState(false);
  const route = useRoute();
  const stored = useRef<string | null>(null);
  useEffect(() => {
    void perform(async () => {
      const { lastArticle, layout } = await call('settings.get', undefined);
      // Asked for before the counts and lists of the left column, which are drawn first.
      stored.current = lastArticle?.id ?? null;
      readAhead(stored.current);
      showLayout(layout);
      resetRoute(lastArticle ? { view: 'article', id: lastArticle.id } : { view: 'desk' });
    }).finally(() => setReady(true));
  }, []);
  useEffect(() => {
    const id = route.view === 'article' ? route.id : null;
    if (!ready || stored.current === id) return;
    stored.current = id;
    void call('settings.set', { lastArticle: id === null ? null : { id } }).catch(() => undefined);
  }, [ready, route]);
  return ready;
}

function useFrameCommands(): void {
  useCommand('view.sidebar', toggleSidebar);
  useCommand('view.inspector', toggleInspector);
  useCommand('view.theme', () => void perform(() => switchTheme()));
  useCommand('go.desk', () => navigate({ view: 'desk' }));
  useCommand('go.bin', () => navigate({ view: 'bin' }));
  useCommand('go.quotes', () => navigate({ view: 'quotes' }));
  useCommand('go.sources', () => navigate({ view: 'sources' }));
  useCommand('go.speakers', () => navigate({ view: 'speakers' }));
  useCommand('go.archive', () => navigate({ view: 'archive' }));
  useCommand('go.snippets', () => navigate({ view: 'snippets' }));
  useCommand('go.inspector', () => {
    flushSync(showInspector);
    document.querySelector<HTMLElement>('#inspector [role=tab][tabindex="0"]')?.focus();
  });
  useCommand('article.new', () => void perform(() => newArticle()));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'ArrowLeft') step(-1);
      else if (event.key === 'ArrowRight') step(1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

async function newArticle(): Promise<void> {
  // It begins with its headline.
  setFocusMode(false);
  const { id } = await call('articles.create', {});
  navigate({ view: 'article', id });
}

async function switchTheme(): Promise<void> {
  const { theme } = currentAppearance();
  const next = theme === 'light' ? 'dark' : theme === 'dark' ? 'system' : 'light';
  if ((await changeAppearance({ theme: next })) !== null) return;
  toast(t(`theme.${next}`));
}
