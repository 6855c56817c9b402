import styleUrl from './page.css?url';

interface Props {
  title: string;
  html: string;
  onEscape: () => void;
}

/**
 * A kept page in a frame of its own, where nothing runs: the sandbox allows no script, form, window or navigation,
 * and its policy nothing but this one style sheet. It shares the window's origin only so that the window can bring
 * the quotation into view, and hear the Escape key.
 */
export function PageFrame({ title, html, onEscape }: Props) {
  return (
    <iframe
      className="kept-frame"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={documentOf(html)}
      onLoad={({ currentTarget: { contentDocument } }) => {
        contentDocument?.getElementById('quote')?.scrollIntoView({ block: 'center' });
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
    `<title>Kept page</title><link rel="stylesheet" href="${style}"></head><body>${html}</body></html>`,
  ].join('');
}
