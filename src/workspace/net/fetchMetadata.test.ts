import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inThisThread } from '../worker/inThisThread';
import { fetchMetadata, whomToAsk } from './fetchMetadata';
import type { Network } from './network';

const server = http.createServer((request, response) => {
  const answers: Record<string, [string, string]> = {
    '/page': [
      'text/html; charset=windows-1252',
      '<title>The quay</title><meta name="author" content="Ana Ferr\u00f3">',
    ],
    '/nothing': ['text/html', '<p>x</p>'],
    '/file.pdf': ['application/pdf', '%PDF-1.7'],
  };
  const [type, body] = answers[request.url ?? ''] ?? ['text/html', ''];
  response.setHeader('content-type', type);
  response.end(Buffer.from(body, 'latin1'));
});
let origin: string;
let network: Network;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  origin = `http://news.example:${port}`;
  network = {
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    alsoAllowed: new Set([`127.0.0.1:${port}`]),
  };
});
afterAll(() => server.close());

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
