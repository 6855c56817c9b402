import { t } from './messages';
import styles from './PageFrame.module.css';
import styleUrl from './page.css?url';

interface Props {
  title: string;
  html: string;
  onEscape: () => void;
  /** Called when other words of the page are selected. */
  onSelection?: (selection: Selection | null) => void;
}

/**
 * A saved page in a frame of its own, where nothing runs: the sandbox allows no script, form, window or navigation,
 * and the policy allows only this style sheet. It has the window's origin only so that the window can scroll to the
 * quotation and listen for the Escape key.
 */
export function PageFrame({ title, html, onEscape, onSelection }: Props) {
  return (
    <iframe
      className={styles.frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc={documentOf(html)}
      onLoad={({ currentTarget: { contentDocument } }) => {
        contentDocument?.getElementById('quote')?.scrollIntoView({ block: 'center' });
        contentDocument?.addEventListener('selectionchange', () =>
          onSelection?.(contentDocument.getSelection()),
        );
        contentDocument?.addEventListener('keydown', ({ key }) => key === 'Escape' && onEscape());
      }}
    />
  );
}

function documentOf(html: string): string {
  const style = new URL(styleUrl, document.baseURI).href;
  const policy = `default-src 'none'; style-src ${style}`;
  return [
    `<!doctype html><html lang="${document.documentElement.lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${t('page')}</title><link rel="stylesheet" href="${style}"></head><body>${html}</body></html>`,
  ].join('');
}
