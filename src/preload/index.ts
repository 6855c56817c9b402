import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, contract, events } from '../ipc/contract';

const bridge: Bridge = {
  invoke(channel, input) {
    if (!Object.hasOwn(contract, channel)) return Promise.reject(new Error(`No such channel: ${channel}`));
    return ipcRenderer.invoke(channel, input);
  },
  on(event, listener) {
    if (!Object.hasOwn(events, event)) throw new Error(`No such event: ${event}`);
    const relay = (_: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(event, relay);
    return () => ipcRenderer.off(event, relay);
  },
};

contextBridge.exposeInMainWorld('stet', bridge);
