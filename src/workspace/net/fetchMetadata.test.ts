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

test('a page is read in its own characters, with the address it was found at', async () => {
  expect(await fetched(` ${origin}/page `)).toEqual({
    type: 'webpage',
    title: 'The quay',
    author: [{ family: 'Ferró', given: 'Ana' }],
    URL: `${origin}/page`,
  });
});

test('what is no page, or says nothing, is named as that', async () => {
  await expect(fetched(`${origin}/file.pdf`)).rejects.toMatchObject({ code: 'unsupported' });
  await expect(fetched(`${origin}/nothing`)).rejects.toMatchObject({ code: 'unreadable' });
  await expect(fetched('not an address')).rejects.toMatchObject({ code: 'forbidden' });
});

test('a DOI in any spelling is Crossref’s to answer, on the open web alone', async () => {
  const works = 'https://api.crossref.org/works/10.1234%2Fa%26b';
  for (const doi of ['10.1234/a&b', 'doi:10.1234/a&b', 'https://doi.org/10.1234/a&b'])
    expect(whomToAsk(doi)).toBe(works);
  expect(whomToAsk(' https://news.example/10.1234/x ')).toBe('https://news.example/10.1234/x');
  // Here that name leads to this machine.
  await expect(fetched('10.1234/a')).rejects.toMatchObject({ code: 'forbidden' });
});
