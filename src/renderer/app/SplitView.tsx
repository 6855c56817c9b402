import { type ReactNode, useEffect } from 'react';
import { bringFront, frontPane, shownBeside } from '../shell/beside';
import { runCommand, useCommand } from '../shell/commands';
import { setFacts } from '../shell/context';
import { changeLayout, useLayout } from '../shell/layout';
import { useStore } from '../shell/store';
import { lazily } from '../ui/lazily';
import { Splitter } from '../ui/Splitter';
import { useWidth } from '../ui/useWidth';
import { ErrorBoundary } from './ErrorBoundary';
import { t } from './messages';
import styles from './SplitView.module.css';

const BesidePane = lazily(async () => (await import('../features/beside/BesidePane')).BesidePane);

/** Pixels that either pane needs; where there are fewer, one of the two is shown. */
const least = 340;

interface Props {
  /** The article that is shown; null where the middle shows something else, which has nothing beside it, and in focus mode. */
  articleId: string | null;
  /** Of the place that the middle shows. */
  name: string;
  children: ReactNode;
}

/** The middle of the window: one view, or the open article and what was opened beside it. */
export function SplitView({ articleId, name, children }: Props) {
  const beside = useStore(shownBeside);
  const front = useStore(frontPane);
  const { beside: share } = useLayout();
  const [row, width] = useWidth();
  const isSplit = beside !== null && articleId !== null;
  const isSingle = isSplit && width > 0 && width < 2 * least;
  const room = Math.min(Math.max(least, Math.round(width * share)), Math.max(least, width - least));
  useCommand('go.beside', goToOther);
  useEffect(() => {
    setFacts('beside', isSplit ? ['beside'] : []);
  }, [isSplit]);

  return (
    <div ref={row} className={styles.split} data-single={isSingle || undefined}>
      {isSingle && (
        <fieldset className={styles.switch} aria-label={t('panes')}>
          {(['article', 'beside'] as const).map((pane) => (
            <button key={pane} type="button" aria-pressed={front === pane} onClick={() => bringFront(pane)}>
              {t(`panes.${pane}`)}
            </button>
          ))}
        </fieldset>
      )}
      <main
        className={styles.pane}
        id="middle"
        tabIndex={-1}
        aria-label={name}
        data-behind={(isSingle && front === 'beside') || undefined}
      >
        {children}
      </main>
      {isSplit && (
        <>
          {!isSingle && (
            <Splitter
              label={t('besideWidth')}
              pane="right"
              width={room}
              min={least}
              max={Math.max(least, width - least)}
              onWidth={(wanted) => changeLayout({ beside: wanted / width })}
            />
          )}
          <section
            className={styles.pane}
            id="beside"
            tabIndex={-1}
            aria-label={t('beside')}
            style={isSingle ? undefined : { flex: 'none', width: room }}
            data-behind={(isSingle && front === 'article') || undefined}
          >
            <ErrorBoundary title={t('failed.beside')} key={JSON.stringify(beside)}>
              <BesidePane beside={beside} articleId={articleId} />
            </ErrorBoundary>
          </section>
        </>
      )}
    </div>
  );
}

function goToOther(): void {
  if (document.querySelector('#beside:focus-within')) {
    bringFront('article');
    runCommand('go.editor');
    return;
  }
  bringFront('beside');
  const pane = document.querySelector<HTMLElement>('#beside');
  // A page takes the keys that scroll it.
  (pane?.querySelector<HTMLElement>('iframe, ol[tabindex]') ?? pane)?.focus();
}
