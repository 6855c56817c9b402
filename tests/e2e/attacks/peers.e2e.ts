import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect } from 'vitest';
import { testWhere } from '../../support/testWhere.ts';
import { type Launched, launchApp } from '../support/launch.ts';

/** WebRTC ignores a page's policy and request filters, so a page could send a server anything. */
let stet: Launched;

/** Not the loopback address, because it is never proxied. */
const address = Object.values(networkInterfaces())
  .flat()
  .find((entry) => entry && !entry.internal && entry.family === 'IPv4')?.address;

const reached = new Set<string>();
const datagrams = createSocket('udp4', () => reached.add('udp'));
const connections = createServer((socket) => {
  reached.add('tcp');
  socket.on('error', () => undefined).destroy();
});

beforeAll(async () => {
  await Promise.all([
    new Promise<void>((resolve) => datagrams.bind(0, address, resolve)),
    new Promise<void>((resolve) => connections.listen(0, address, resolve)),
  ]);
  stet = await launchApp();
});
afterAll(async () => {
  await stet.close();
  datagrams.close();
  connections.close();
});

/** Gathers ICE candidates with these servers; resolves when gathering is complete. */
const seekPeers = (udp: number, tcp: number) =>
  stet.page.evaluate(
    async ([host, stun, turn]) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${host}:${stun}` },
          { urls: `turn:${host}:${turn}?transport=tcp`, username: 'x', credential: 'x' },
        ],
      });
      connection.createDataChannel('x');
      const complete = new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve();
        };
      });
      await connection.setLocalDescription();
      await complete;
    },
    [address, udp, tcp] as const,
  );

testWhere(address !== undefined, 'no address but the loopback')(
  'a peer connection reaches no server',
  async () => {
    const { port: tcp } = connections.address() as { port: number };
    const { port: udp } = datagrams.address();
    await seekPeers(udp, tcp);
    expect([...reached]).toEqual([]);

    // Without the setting of main, the same attempt reaches the server.
    await stet.app.evaluate(async ({ BrowserWindow, session }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setWebRTCIPHandlingPolicy('default');
      await session.defaultSession.setProxy({ mode: 'direct' });
    });
    await stet.page.reload();
    const search = seekPeers(udp, tcp).catch(() => undefined);
    await expect.poll(() => [...reached].sort(), { timeout: 30_000 }).toEqual(['tcp', 'udp']);
    await stet.page.reload();
    await search;
  },
);
