import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../ipc/contract';
import type { Result } from '../ipc/result';

/** The contract's names, put here by the build: its schemas would hold up every window's start. */
declare const channelNames: string[];
declare const eventNames: string[];

const bridge: Bridge = {
  async invoke(channel, input, opening) {
    if (!channelNames.includes(channel)) throw new Error(`No such channel: ${channel}`);
    try {
      return await ipcRenderer.invoke(channel, input, opening);
    } catch {
      return unsent;
    }
  },
  on(event, listener) {
    if (!eventNames.includes(event)) throw new Error(`No such event: ${event}`);
    const relay = (_: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(event, relay);
    return () => ipcRenderer.off(event, relay);
  },
};

/** Only plain data can cross: the caller gets an error in our words instead of Electron's. */
const unsent: Result<never> = {
  ok: false,
  error: {
    code: 'internal',
    said: {
      key: 'bridge.unsent',
      values: {},
      text: 'This could not be sent to the part of Stet that keeps your work.',
    },
  },
};

contextBridge.exposeInMainWorld('stet', bridge);
