import type { Ref } from 'react';
import styles from './PageFrame.module.css';

interface Props {
  /** A whole page, with one style sheet. */
  html: string;
  title: string;
  frame: Ref<HTMLIFrameElement>;
  onEscape: () => void;
  /** Called when the page is there. */
  onLoad?: (page: Document) => void;
}

/** As the window's own, on the page's white. */
const scrollbars = `
::-webkit-scrollbar { width: 11px; height: 11px; }
::-webkit-scrollbar-thumb { border: 3px solid transparent; border-radius: 6px; background: #bbb8b3 padding-box; }
`;

/**
 * A page that Stet made, in a frame where no script runs. Its style is put in by the window, whose policy refuses
 * styles in a page; it has the window’s origin for that, for the Escape key, and to be printed.
 */
export function PageFrame({ html, title, frame, onEscape, onLoad }: Props) {
  const [before = '', style = '', after = ''] = html.split(/<style>|<\/style>/);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      sandbox="allow-same-origin allow-modals"
      srcDoc={before + after}
      onLoad={({ currentTarget: { contentDocument, contentWindow } }) => {
        if (!contentDocument || !contentWindow) return;
        const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
        sheet.replaceSync(style + scrollbars);
        contentDocument.adoptedStyleSheets = [sheet];
        contentDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && onEscape());
        onLoad?.(contentDocument);
      }}
    />
  );
}
