import { useEffect, useState } from 'react';
import { z } from 'zod';
import { call } from '../api/client';
import { Desk } from '../features/desk/Desk';
import { Nav } from '../features/nav/Nav';
import { holdCommands, useCommand } from '../shell/commands';
import {
  changeLayout,
  loadLayout,
  toggleFocusMode,
  toggleInspector,
  useFocusMode,
  useInspectorShown,
  useLayout,
  useNarrow,
} from '../shell/layout';
import { lazily } from '../shell/lazily';
import { useReadOnly } from '../shell/readOnly';
import { navigate, type Route, resetRoute, step, useRoute } from '../shell/route';
import { toast, toastError } from '../shell/toast';
import { Splitter } from '../ui/Splitter';
import { ErrorBoundary } from './ErrorBoundary';
import './workspace.css';

// Asked for at once, and waited for where it is shown: most starts end in an article.
const articleScreen = import('../features/article/ArticleScreen');
const ArticleScreen = lazily(async () => (await articleScreen).ArticleScreen);
const StatusLine = lazily(
  async () => (await import('../features/article/ArticleStatusLine')).ArticleStatusLine,
);
const Inspector = lazily(async () => (await import('../features/inspector/Inspector')).Inspector);
const Library = lazily(async () => (await import('./Library')).Library);
const Hosts = lazily(async () => (await import('./Hosts')).Hosts);

/** The window of an open workspace: left column, middle, inspector, status line. */
export function WorkspaceScreen({ name }: { name: string }) {
  const ready = useSession();
  const readOnly = useReadOnly();
  const route = useRoute();
  const layout = useLayout();
  const focus = useFocusMode();
  const narrow = useNarrow();
  const inspector = useInspectorShown() && route.view === 'article';
  useFrameCommands();
  useEffect(holdCommands, []);

  if (!ready) return <div className="frame" />;
  const sidebar = layout.sidebarShown && !focus;
  return (
    <div className="frame" data-narrow={narrow || undefined}>
      <a className="skip-link" href="#middle">
        Skip to the text
      </a>
      {readOnly && (
        <p className="frame-banner" role="status">
          This workspace cannot be written to: you can read it and export from it.
        </p>
      )}
      <div className="frame-columns">
        {sidebar && (
          <>
            <aside className="frame-side" ref={widthOf(layout.sidebar)} aria-label="Workspace">
              <ErrorBoundary region="The left column">
                <Nav workspace={name} />
              </ErrorBoundary>
            </aside>
            <Splitter
              label="Width of the left column"
              pane="left"
              width={layout.sidebar}
              min={180}
              max={480}
              onWidth={(width) => changeLayout({ sidebar: width })}
            />
          </>
        )}
        <main className="frame-middle" id="middle" tabIndex={-1}>
          <ErrorBoundary region="This view" key={JSON.stringify(route)}>
            <Middle route={route} />
          </ErrorBoundary>
        </main>
        {inspector && (
          <>
            {!narrow && (
              <Splitter
                label="Width of the inspector"
                pane="right"
                width={layout.inspector}
                min={240}
                max={640}
                onWidth={(width) => changeLayout({ inspector: width })}
              />
            )}
            <aside className="frame-inspector" ref={widthOf(layout.inspector)} aria-label="Inspector">
              <ErrorBoundary region="The inspector">
                <Inspector />
              </ErrorBoundary>
            </aside>
          </>
        )}
      </div>
      <footer className="frame-status">
        {route.view === 'article' && <StatusLine />}
        <span className="frame-offline">On this computer</span>
      </footer>
      <Hosts />
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

/** Widths are set on the element: the content security policy allows no inline style in markup. */
const widthOf = (width: number) => (element: HTMLElement | null) =>
  element?.style.setProperty('width', `${width}px`);

const lastArticleSchema = z.object({ id: z.string() });

/** Brings back the panes and the article that were open. */
function useSession(): boolean {
  const [ready, setReady] = useState(false);
  const route = useRoute();
  useEffect(() => {
    void (async () => {
      const [last] = await Promise.all([call('settings.get', { key: 'lastArticle' }), loadLayout()]);
      const article = lastArticleSchema.safeParse(last);
      resetRoute(article.success ? { view: 'article', id: article.data.id } : { view: 'desk' });
    })()
      .catch(toastError)
      .finally(() => setReady(true));
  }, []);
  useEffect(() => {
    if (!ready) return;
    const value = route.view === 'article' ? { id: route.id } : null;
    void call('settings.set', { key: 'lastArticle', value }).catch(() => undefined);
  }, [ready, route]);
  return ready;
}

function useFrameCommands(): void {
  const layout = useLayout();
  useCommand('view.sidebar', () => changeLayout({ sidebarShown: !layout.sidebarShown }));
  useCommand('view.inspector', toggleInspector);
  useCommand('view.focus', toggleFocusMode);
  useCommand('view.theme', () => void switchTheme().catch(toastError));
  useCommand('go.desk', () => navigate({ view: 'desk' }));
  useCommand('go.bin', () => navigate({ view: 'bin' }));
  useCommand('go.quotes', () => navigate({ view: 'quotes' }));
  useCommand('go.sources', () => navigate({ view: 'sources' }));
  useCommand('go.speakers', () => navigate({ view: 'speakers' }));
  useCommand('go.archive', () => navigate({ view: 'archive' }));
  useCommand('go.snippets', () => navigate({ view: 'snippets' }));
  useCommand('go.inspector', () =>
    document.querySelector<HTMLElement>('.frame-inspector [role=tab][tabindex="0"]')?.focus(),
  );
  useCommand('article.new', () => void newArticle().catch(toastError), { enabled: !useReadOnly() });
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
  const { id } = await call('articles.create', {});
  navigate({ view: 'article', id });
}

async function switchTheme(): Promise<void> {
  const now = await call('settings.get', { key: 'theme' });
  const next = now === 'light' ? 'dark' : now === 'dark' ? 'system' : 'light';
  await call('settings.set', { key: 'theme', value: next });
  toast(next === 'system' ? 'The theme follows the system.' : `The theme is ${next}.`);
}
