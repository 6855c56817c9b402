/**
 * Runs in the browser, in the page that the user reads. Sends the selected words, the words around them in their
 * paragraph, and the page's metadata. Windows passes on addresses of at most 2,048 characters.
 */
const script = `(() => {
  const meta = (...names) => names.map((name) =>
    document.querySelector('meta[property="' + name + '"],meta[name="' + name + '"]')?.content).find(Boolean) || '';
  const own = document.querySelector('link[rel=canonical]')?.href || '';
  const selection = getSelection();
  const sent = {
    url: /^https?:..[^/]+[/]./.test(own) ? own : location.href,
    title: meta('og:title') || document.title,
    text: String(selection).trim(),
    author: meta('author', 'article:author', 'citation_author', 'DC.creator'),
    date: meta('article:published_time', 'citation_publication_date', 'DC.date')
      || document.querySelector('time[datetime]')?.dateTime || '',
    site: meta('og:site_name', 'application-name'),
  };
  const around = {};
  const tail = (text) => text.length > 200 ? text.slice(-200).replace(/^\\S{1,40}\\s/, '') : text;
  const head = (text) => text.length > 200 ? text.slice(0, 200).replace(/\\s\\S{1,40}$/, '') : text;
  if (sent.text && selection.rangeCount) {
    const range = selection.getRangeAt(0);
    const inner = range.commonAncestorContainer;
    const block = (inner.closest ? inner : inner.parentElement).closest('p,li,blockquote,td,div,article,body');
    const side = document.createRange();
    side.selectNodeContents(block);
    side.setEnd(range.startContainer, range.startOffset);
    around.before = tail(String(side).trimStart()).trim();
    side.selectNodeContents(block);
    side.setStart(range.endContainer, range.endOffset);
    around.after = head(String(side).trimEnd()).trim();
  }
  const address = (fields) => 'stet://capture?' + Object.entries(fields).filter(([, value]) => value)
    .map(([name, value]) => name + '=' + encodeURIComponent(value.toWellFormed())).join('&');
  const most = navigator.userAgent.includes('Windows') ? 2000 : 100000;
  const found = [address({ ...sent, ...around }), address(sent)].find((one) => one.length <= most);
  if (found) location.href = found;
  else alert('These words are too long to be sent. Copy them, and use “Capture from clipboard” in Stet.');
})()`;

/** The address of the bookmarklet, encoded; browsers decode it before they run it. */
export const bookmarklet = `javascript:${encodeURIComponent(script.replace(/\n\s+/g, '\n'))}`;
