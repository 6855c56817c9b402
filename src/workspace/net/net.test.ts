import { once } from 'node:events';
import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { fault } from '../../../tests/support/faults';
import { testWhere } from '../../../tests/support/testWhere';
import { StetError } from '../../core/model/errors';
import { isPublicAddress } from './addresses';
import { fetchPage } from './fetchPage';
import type { Network } from './network';

/** Real servers on this machine. A test lets through the one it means; all else stays as strict as in the app. */
const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(
  listener: RequestListener,
  host = '127.0.0.1',
  port = 0,
): Promise<{ port: number; visits: () => number }> {
  let visits = 0;
  const server = http.createServer((request, response) => {
    visits++;
    listener(request, response);
  });
  servers.push(server);
  server.listen(port, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, visits: () => visits };
}

/** A network in which `hosts` have these addresses, one after the other, and `allowed` may be visited. */
function networkOf(hosts: Record<string, string[]>, ...allowed: string[]): Network & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    alsoAllowed: new Set(allowed),
    resolve: async (host) => {
      const left = hosts[host] ?? [];
      const address = left.length > 1 ? left.shift() : left[0];
      asked.push(host);
      if (address === undefined) throw new Error('ENOTFOUND');
      return [{ address, family: 4 }];
    },
  };
}

/** One line of the table: nothing that must not be visited was. */
const record = (way: string, places: number, visits: number) =>
  fault('T10', way, {
    tries: places,
    survived: places - Math.min(places, visits),
    worst: `${visits} visited`,
  });

const options = (signal = new AbortController().signal) => ({ accept: 'text/html', signal });
const outcome = (url: string, network?: Network, signal?: AbortSignal): Promise<unknown> =>
  fetchPage(url, options(signal), network).then(
    ({ text, url: end }) => ({ text, url: end }),
    (error: unknown) => (error instanceof StetError ? error.code : error),
  );

test('a page is fetched from the host’s own address, without cookies and without naming the user', async () => {
  let headers: http.IncomingHttpHeaders = {};
  const page = await serve((request, response) => {
    if (request.url === '/start') {
      response.writeHead(302, { location: '/end', 'set-cookie': 'who=me' }).end();
      return;
    }
    headers = request.headers;
    response.end('here');
  });
  const network = networkOf({ 'page.example': ['127.0.0.1'] }, `127.0.0.1:${page.port}`);
  expect(await outcome(`http://page.example:${page.port}/start`, network)).toEqual({
    text: 'here',
    url: `http://page.example:${page.port}/end`,
  });
  expect(Object.keys(headers).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
});

test('nothing on this machine or in a private network is visited unless a test allows it', async () => {
  const page = await serve((_request, response) => response.end('secret'));
  const places = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0x7f000001',
    '2130706433',
    '127.1',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
  ];
  places.push('10.0.0.1', '192.168.1.1', '169.254.169.254', '[fe80::1]', '[fd00::1]');
  for (const place of places) {
    expect(await outcome(`http://${place}/`), place).toBe('forbidden');
    expect(await outcome(`http://${place}:${page.port}/`), place).toBe('forbidden');
  }
  record('addresses of this machine and of private networks', places.length, page.visits());
});

test('only http and https on their own ports are visited, without a login', async () => {
  const network = networkOf({ 'page.example': ['93.184.215.14'] });
  for (const url of [
    'ftp://page.example/',
    'file:///etc/passwd',
    'javascript:1',
    'data:text/html,x',
    'http://',
    'x',
    '',
  ])
    expect(await outcome(url, network), url).toBe('forbidden');
  for (const url of ['http://page.example:8080/', 'https://page.example:22/', 'http://me:pw@page.example/'])
    expect(await outcome(url, network), url).toBe('forbidden');
});

test('a redirect to a private address, another port or another scheme is not followed', async () => {
  const secret = await serve((_request, response) => response.end('secret'));
  for (const location of [
    `http://127.0.0.1:${secret.port}/`,
    `http://intranet.example:${secret.port}/`,
    `//intranet.example:${secret.port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'http://page.example:25/',
  ]) {
    const page = await serve((_request, response) => response.writeHead(301, { location }).end());
    const hosts = {
      'page.example': ['127.0.0.1'],
      'intranet.example': ['127.0.0.1'],
      '127.0.0.1': ['127.0.0.1'],
      '169.254.169.254': ['169.254.169.254'],
    };
    const network = networkOf(hosts, `127.0.0.1:${page.port}`);
    expect(await outcome(`http://page.example:${page.port}/`, network), location).toBe('forbidden');
    expect(page.visits()).toBe(1);
  }
  record('redirects to private addresses, ports and schemes', 6, secret.visits());
});

// Only there has a machine more than one loopback address without being told to.
testWhere(process.platform !== 'darwin', 'not on macOS')(
  'a name that points elsewhere the second time leads nowhere else',
  async () => {
    const page = await serve((request, response) =>
      request.url === '/' ? response.end('first') : response.writeHead(302, { location: '/' }).end(),
    );
    const secret = await serve((_request, response) => response.end('secret'), '127.0.0.2', page.port);
    const rebinding = () =>
      networkOf({ 'page.example': ['127.0.0.1', '127.0.0.2'] }, `127.0.0.1:${page.port}`);
    const once = rebinding();
    expect(await outcome(`http://page.example:${page.port}/`, once)).toMatchObject({ text: 'first' });
    expect(once.asked).toEqual(['page.example']);
    expect(await outcome(`http://page.example:${page.port}/again`, rebinding())).toBe('forbidden');
    record('names that point elsewhere the second time', 2, secret.visits());
  },
);

test('redirects in a circle are stopped', async () => {
  const page = await serve((_request, response) => response.writeHead(302, { location: '/' }).end());
  const network = networkOf({ 'page.example': ['127.0.0.1'] }, `127.0.0.1:${page.port}`);
  expect(await outcome(`http://page.example:${page.port}/`, network)).toBe('io');
  expect(page.visits()).toBe(6);
});

test('an endless body is read up to 2 MB, compressed or not, and the connection is closed', async () => {
  for (const packed of [false, true]) {
    let closed: Promise<unknown> = Promise.resolve();
    const page = await serve((_request, response) => {
      closed = once(response, 'close');
      if (packed) {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.write(gzipSync(Buffer.alloc(200_000_000, 'x')));
        return;
      }
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', more);
      more();
    });
    const network = networkOf({ 'page.example': ['127.0.0.1'] }, `127.0.0.1:${page.port}`);
    const { text } = await fetchPage(`http://page.example:${page.port}/`, options(), network);
    expect(text).toHaveLength(2 * 1024 * 1024);
    await closed;
  }
  fault('T10', 'endless bodies, also compressed', { tries: 2, survived: 2, worst: '2 MB read' });
});

test('a slow server is waited for five seconds, before and during its reply', async () => {
  const silent = await serve(() => undefined);
  const dripping = await serve((_request, response) => {
    const drip = setInterval(() => response.write('x'), 200);
    response.once('close', () => clearInterval(drip));
  });
  const network = networkOf(
    { 'page.example': ['127.0.0.1'] },
    `127.0.0.1:${silent.port}`,
    `127.0.0.1:${dripping.port}`,
  );
  const never: Network = { ...network, resolve: () => new Promise(() => undefined) };
  const outcomes = await Promise.all([
    outcome(`http://page.example:${silent.port}/`, network),
    outcome(`http://page.example:${dripping.port}/`, network),
    outcome('http://page.example/', never),
  ]);
  expect(outcomes).toEqual(['timeout', 'timeout', 'timeout']);
  fault('T10', 'slow servers', { tries: 3, survived: 3, worst: 'given up after 5 s' });
}, 20_000);

test('a request can be cancelled', async () => {
  const controller = new AbortController();
  const page = await serve(() => controller.abort());
  const network = networkOf({ 'page.example': ['127.0.0.1'] }, `127.0.0.1:${page.port}`);
  expect(await outcome(`http://page.example:${page.port}/`, network, controller.signal)).toBe('cancelled');
});

test('each failure has its own error', async () => {
  const page = await serve((request, response) => {
    if (request.url === '/cut')
      return void response.writeHead(200, { 'content-length': 10 }).end('x').destroy();
    if (request.url === '/packed')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip');
    response.writeHead(Number(request.url?.slice(1))).end();
  });
  const network = networkOf({ 'page.example': ['127.0.0.1'] }, `127.0.0.1:${page.port}`, '127.0.0.1:1');
  const at = (path: string) => outcome(`http://page.example:${page.port}${path}`, network);
  expect(await at('/404')).toBe('not-found');
  expect(await at('/403')).toBe('io');
  expect(await at('/500')).toBe('io');
  expect(await at('/cut')).toBe('io');
  expect(await at('/packed')).toBe('io');
  expect(await outcome('http://page.example:1/', network)).toBe('io');
  expect(await outcome('http://nowhere.example/', network)).toBe('io');
});

test('public addresses are distinguished from all others', () => {
  for (const ip of ['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:2800:21f::1', '2a00:1450::1'])
    expect(isPublicAddress(ip), ip).toBe(true);
  const others = [
    '0.1.2.3',
    '10.1.1.1',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.1.1',
    '172.31.0.1',
    '192.168.0.1',
  ];
  const others6 = [
    '::',
    '::1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ];
  for (const ip of [
    ...others,
    '192.0.2.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    ...others6,
    '2001:db8::1',
    '2001::1',
    'fe80::1%eth0',
    'x',
  ])
    expect(isPublicAddress(ip), ip).toBe(false);
});
