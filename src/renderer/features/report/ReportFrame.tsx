import type { Ref } from 'react';
import { t } from './messages';
import styles from './report.module.css';

interface Props {
  html: string;
  frame: Ref<HTMLIFrameElement>;
  onEscape: () => void;
}

/**
 * The report as a page, in a frame where no script runs. Its style is put in by the window, whose policy refuses
 * styles in a page; it has the window’s origin for that, for the Escape key, and to be printed.
 */
export function ReportFrame({ html, frame, onEscape }: Props) {
  const [before = '', style = '', after = ''] = html.split(/<style>|<\/style>/);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={t('frame')}
      sandbox="allow-same-origin allow-modals"
      srcDoc={before + after}
      onLoad={({ currentTarget: { contentDocument, contentWindow } }) => {
        if (!contentDocument || !contentWindow) return;
        const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
        sheet.replaceSync(style);
        contentDocument.adoptedStyleSheets = [sheet];
        contentDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && onEscape());
      }}
    />
  );
}
