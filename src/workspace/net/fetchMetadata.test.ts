import { expect, test } from 'vitest';
import { serveSite } from '../../../tests/support/site';
import { inThisThread } from '../worker/inThisThread';
import { fetchMetadata, whomToAsk } from './fetchMetadata';

const { origin, network } = await serveSite({
  '/page': [
    'text/html; charset=windows-1252',
    Buffer.from('<title>The quay</title><meta name="author" content="Ana Ferr\u00f3">', 'latin1'),
  ],
  '/nothing': ['text/html', '<p>x</p>'],
  '/file.pdf': ['application/pdf', '%PDF-1.7'],
});

const fetched = (address: string) =>
  fetchMetadata(address, { tasks: inThisThread, signal: new AbortController().signal, network });

test('a page is read in its own encoding, with the address after redirects', async () => {
  expect(await fetched(` ${origin}/page `)).toEqual({
    type: 'webpage',
    title: 'The quay',
    author: [{ family: 'Ferró', given: 'Ana' }],
    URL: `${origin}/page`,
  });
});

test('a reply that is not a page, or has no metadata, is reported', async () => {
  await expect(fetched(`${origin}/file.pdf`)).rejects.toMatchObject({ code: 'unsupported' });
  await expect(fetched(`${origin}/nothing`)).rejects.toMatchObject({ code: 'unreadable' });
  await expect(fetched('not an address')).rejects.toMatchObject({ code: 'forbidden' });
});

test('a DOI in any spelling is looked up at Crossref, on the public web only', async () => {
  const works = 'https://api.crossref.org/works/10.1234%2Fa%26b';
  for (const doi of ['10.1234/a&b', 'doi:10.1234/a&b', 'https://doi.org/10.1234/a&b'])
    expect(whomToAsk(doi)).toBe(works);
  expect(whomToAsk(' https://news.example/10.1234/x ')).toBe('https://news.example/10.1234/x');
  // Here that name leads to this machine.
  await expect(fetched('10.1234/a')).rejects.toMatchObject({ code: 'forbidden' });
});
