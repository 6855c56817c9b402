import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { fault, tries } from '../../../tests/support/faults';
import { assertProperty } from '../../../tests/support/property';
import { asAddress, isOpenableUrl, isSafeUrl, normalizeUrl, withScheme } from './url';

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG',
  'mailto:desk@example.org',
  '/news/a:b',
  '../a/b.md',
  'a/b:c',
  '#note',
  '?page=2',
  '',
  '//example.org/scheme-relative',
  'page.html?next=javascript:no',
  '#javascript:no',
  'HtTpS://example.org',
  'https://user@example.org:8443/a;b?c[]=d',
  'https://xn--bcher-kva.example/ü',
  'https://example.org/a b',
  'MAILTO:desk@example.org?subject=a:b',
  './a.md#b',
  '?next=data:text/html,x',
  'a\\b',
  ' https://example.org ',
])('%s may be stored as a link', (url) => expect(isSafeUrl(url)).toBe(true));

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u200bjavascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript&colon;alert(1):',
  '&#x6a;avascript:alert(1)',
  '%6aavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<b>x</b>',
  'DATA:image/svg+xml,x',
  'file:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  '/\\host\\share',
  'ftp://example.org',
  'stet://capture',
  'app://stet/',
  'ms-settings:',
  'tel:123',
  'blob:https://example.org/x',
  'view-source:https://example.org',
  'about:blank',
  'intent://x',
  '%E0%A4%A:x',
  'java\rscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u2060javascript:alert(1)',
  'javascript\u200b:alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  'javascript&#0000058;alert(1)',
  'javascript&#x0000003a;alert(1)',
  'java&Tab;script&colon;alert(1)',
  'java&NewLine;script:alert(1)',
  'javascript%3aalert(1):',
  'livescript:x',
  'mocha:x',
  'jar:https://example.org!/x',
  'filesystem:https://example.org/x',
  'chrome://settings',
  'ws://example.org',
  'ssh://example.org',
  '\\/host/share',
  ' \\\\host\\share',
  'C:\\Windows\\a.exe',
  'c:/windows/a.exe',
])('%s may not', (url) => expect(isSafeUrl(url)).toBe(false));

test('only whole addresses are offered to the browser', () => {
  expect(isOpenableUrl('https://example.org')).toBe(true);
  expect(isOpenableUrl('/relative')).toBe(false);
  expect(isOpenableUrl('javascript:alert(1)')).toBe(false);
  expect(isOpenableUrl(' https://example.org')).toBe(true);
  for (const unknown of ['\ufeff', '\u00a0', '\u2028']) {
    expect(isOpenableUrl(`${unknown}https://example.org`)).toBe(false);
  }
});

test.each(['\u3000https://example.org', '\u2003mailto:desk@example.org', '\u1680http://example.org'])(
  'the address %j, which a browser would read as a path of this page, is not offered to it',
  (url) => {
    expect(isSafeUrl(url)).toBe(false);
    expect(isOpenableUrl(url)).toBe(false);
  },
);

test('one address has one form', () => {
  expect(normalizeUrl('HTTPS://Example.org:443/a/?utm_source=x&b=1#top')).toBe('https://example.org/a?b=1');
  expect(normalizeUrl('https://example.org')).toBe('https://example.org');
  expect(normalizeUrl('not a url')).toBe('not a url');
});

const pieces = fc.constantFrom(
  ...[
    'javascript',
    'JaVaScRiPt',
    'vbscript',
    'data',
    'file',
    'smb',
    'blob',
    'app',
    'stet',
    'view-source',
    'http',
  ],
  ...[
    'https',
    'mailto',
    ':',
    '&colon;',
    '&#58;',
    '&#x3a',
    '%3a',
    '&Tab;',
    '&NewLine;',
    '&#9;',
    '/',
    '//',
    '\\',
  ],
  ...['\\\\', '?', '#', '@', '.', ' ', '\t', '\n', '\0', '\u001f', '\u00a0', '\u200b', '\u2028', '\ufeff'],
  ...['x.example', 'alert(1)', 'etc/passwd', 'C', 'text/html,x', '%', '%00', '[', ']', 'ſ', 'ı'],
);

/** What a browser makes of an address in a page of the web, read from an attribute as it is and as references. */
function schemesOf(url: string): string[] {
  const node = fromHtml(`<a href="${url.replace(/"/g, '&quot;')}">`, { fragment: true }).children[0];
  const href = node?.type === 'element' ? String(node.properties['href'] ?? '') : '';
  return [url, href].flatMap((read) => URL.parse(read, 'https://page.example/')?.protocol ?? []);
}

test('what the policy lets through is http, https or mailto to a browser too', () => {
  const numRuns = tries({ full: 60_000, short: 3000 });
  let letThrough = 0;
  assertProperty(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 7 }), (parts) => {
      const url = parts.join('');
      if (!isSafeUrl(url)) return;
      letThrough++;
      for (const scheme of schemesOf(url)) expect(['http:', 'https:', 'mailto:'], url).toContain(scheme);
      // What no browser can read, such as `http:` alone, is refused when it is to be opened.
      const address = URL.parse(url);
      if (isOpenableUrl(url) && address) expect(address.protocol, url).toMatch(/^(https?|mailto):$/);
    }),
    { numRuns },
  );
  expect(letThrough).toBeGreaterThan(numRuns / 20);
  fault('T2', `addresses made of parts, ${letThrough} of them let through`, {
    tries: numRuns,
    survived: numRuns,
    worst: '0 of another scheme',
  });
});

test.each([
  ['example.org', 'https://example.org'],
  [' www.example.org/a?b#c ', 'https://www.example.org/a?b#c'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
  ['bücher.example', 'https://bücher.example'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['http://example.org', 'http://example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['/about', '/about'],
  ['#notes', '#notes'],
  ['other-post.md', 'other-post.md'],
  ['posts/other.html', 'posts/other.html'],
])('%s as an address is %s', (typed, url) => {
  expect(withScheme(typed)).toBe(url);
});

test('only a whole text that is an address is one', () => {
  expect(asAddress('https://example.org/a')).toBe('https://example.org/a');
  expect(asAddress('example.org\n')).toBe('https://example.org');
  for (const other of [
    'so',
    'see example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '/about',
    'https://a b',
  ])
    expect(asAddress(other)).toBeNull();
});
