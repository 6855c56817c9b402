import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { isOpenableUrl } from '../model/url';
import { archivesOf } from './archives';

const find = (url: string, id: string) => archivesOf(url).find((archive) => archive.id === id)?.url;

test('a web page can be found in and saved to the usual archives', () => {
  const url = ' https://me:secret@example.org/a?b=c&d=e#part ';
  expect(find(url, 'wayback')).toBe('https://web.archive.org/web/*/https://example.org/a?b=c&d=e');
  expect(find(url, 'archive-today')).toBe('https://archive.today/newest/https://example.org/a?b=c&d=e');
  expect(find(url, 'perma')).toContain('url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d%3De');
  expect(find(url, 'ghostarchive')).toContain('term=https%3A%2F%2Fexample.org%2Fa');
});

test('an address that is not a web page is not looked up', () => {
  for (const url of [
    '',
    'example.org',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
  ])
    expect(archivesOf(url)).toEqual([]);
});

test('only addresses of the archives are opened', () => {
  const hosts = ['web.archive.org', 'archive.today', 'perma.cc', 'ghostarchive.org'];
  assertProperty(
    fc.property(
      fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
      (url) => {
        for (const archive of archivesOf(url)) {
          expect(isOpenableUrl(archive.url)).toBe(true);
          expect(hosts).toContain(new URL(archive.url).host);
        }
      },
    ),
  );
});
