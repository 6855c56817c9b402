/** The elements of a snapshot. Any other is renamed, replaced with its words, or removed. */
export const allowed = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'q', 'cite', 'code', 'kbd'],
  ...['samp', 'var', 'abbr', 'dfn', 'time', 'bdi', 'bdo', 'ruby', 'rt', 'span'],
]);

export const renamed: Record<string, string> = {
  details: 'div',
  summary: 'p',
  legend: 'p',
  center: 'div',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
  listing: 'pre',
  plaintext: 'pre',
};

/** Regions and groups of a page, which become plain blocks. */
export const blocks = new Set([
  ...['main', 'article', 'section', 'header', 'footer', 'nav', 'aside', 'hgroup', 'search'],
  ...['form', 'fieldset', 'dialog', 'menu', 'optgroup'],
]);

/** Removed with their content. */
export const dropped = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'link', 'meta', 'base', 'svg', 'canvas'],
  ...['iframe', 'frame', 'frameset', 'noframes', 'noembed', 'object', 'embed', 'applet', 'audio', 'video'],
  ...['source', 'track', 'param', 'map', 'area', 'input', 'select', 'option', 'datalist', 'textarea', 'rp'],
  ...['annotation', 'annotation-xml', 'col', 'colgroup', 'portal', 'xml'],
]);
