import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { Network } from '../../src/workspace/net/network.ts';

/**
 * A local site, with the type and bytes of a page for each path, under a host name that the network allows;
 * it closes when the tests of the file end.
 */
export async function serveSite(
  pages: Record<string, [type: string, body: string | Buffer]>,
): Promise<{ origin: string; network: Network; asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    const [type, body] = pages[request.url ?? ''] ?? ['text/html', ''];
    response.setHeader('content-type', type);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://news.example:${port}`,
    network: {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      alsoAllowed: new Set([`127.0.0.1:${port}`]),
    },
    asked,
  };
}
