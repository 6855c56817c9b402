import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { electronExecutable } from './launch.ts';

/** Records what the app asks of the network: Chromium's own log, and each connection and name of Node. */
export interface Recording {
  args: string[];
  executable: string;
  /** What was asked for; complete once the app has quit. */
  read(): Promise<{ byChromium: string[]; byNode: string[] }>;
}

export async function recordRequests(folder: string): Promise<Recording> {
  const chromium = path.join(folder, 'net-log.json');
  const node = path.join(folder, 'node.log');
  const hook = path.join(folder, 'hook.cjs');
  // In main, before any code of the app; Playwright takes the variable out of what it starts.
  const script = path.join(folder, 'electron');
  const lines = ['#!/bin/sh', `NODE_OPTIONS='--require=${hook}' exec '${electronExecutable()}' "$@"`, ''];
  await writeFile(script, lines.join('\n'), { mode: 0o755 });
  await writeFile(node, '');
  await writeFile(hook, hookCode(node));
  return {
    args: [`--log-net-log=${chromium}`, '--net-log-capture-mode=Everything'],
    executable: script,
    read: async () => ({
      byChromium: requestsIn(await readFile(chromium, 'utf8')),
      byNode: (await readFile(node, 'utf8')).split('\n').filter(Boolean),
    }),
  };
}

/** Sockets of files and pipes are no requests; debuggers listen and do not connect. */
const hookCode = (log: string) => `
const { appendFileSync } = require('node:fs');
const note = (what) => appendFileSync(${JSON.stringify(log)}, what + '\\n');
const net = require('node:net');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (options && options.port !== undefined) note('connect ' + (options.host ?? 'localhost') + ':' + options.port);
  else if (typeof options === 'number') note('connect port ' + options);
  return connect.apply(this, args);
};
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const real = dns[name];
  dns[name] = function (host, ...rest) { note('dns ' + host); return real.call(this, host, ...rest); };
  const later = dns.promises[name];
  dns.promises[name] = function (host, ...rest) { note('dns ' + host); return later.call(this, host, ...rest); };
}
const dgram = require('node:dgram');
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) { note('udp'); return send.apply(this, args); };
`;

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z
        .object({ url: z.string(), host: z.string(), address_list: z.array(z.string()), address: z.string() })
        .partial()
        .optional(),
    }),
  ),
});

/** Starts of requests, names that were looked up, connections that were tried, and datagrams that were sent. */
const telling = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_BYTES_SENT',
];

function requestsIn(text: string): string[] {
  const { constants, events } = netLog.parse(JSON.parse(text));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const found = events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? '';
    const what = params?.url ?? params?.host ?? params?.address ?? params?.address_list?.join() ?? '';
    // The end of an event has no address, and the app's own scheme is answered by main.
    const isTold = what === '' ? name === 'UDP_BYTES_SENT' : !what.startsWith('app://');
    return telling.includes(name) && isTold ? [`${name} ${what}`] : [];
  });
  return [...new Set(found)];
}
