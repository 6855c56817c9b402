import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { readDeepLink } from '../../core/model/deepLink';
import type { LinkInbox } from '../links/inbox';
import type { MachineSettingsStore } from '../settings/machineSettings';
import { CaptureInbox } from './inbox';
import { GlobalCaptureKey } from './key';
import { t } from './messages';
import { captureAddressIn, scheme } from './scheme';

interface Services {
  window: () => BrowserWindow | null;
  /** Makes a window where the last one was closed. */
  show: () => void;
  /** Tells the window that something waits. */
  tell: () => void;
  settings: MachineSettingsStore;
  /** Takes the addresses that lead to a record. */
  links: LinkInbox;
}

export type Capturing = ReturnType<typeof startCapturing>;

/** Takes in what other programs send by `stet://capture`, `stet://article/…` and `stet://source/…`, and what the user copied, and brings the window to the front. */
export function startCapturing({ window, show, tell, settings, links }: Services) {
  const inbox = new CaptureInbox(tell);
  const toFront = () => {
    const open = window();
    if (open === null || open.isDestroyed()) show();
    else bringToFront(open);
  };
  // What reads words and pages is loaded when there are some: no start waits for it.
  const take = (address: string) => {
    const link = readDeepLink(address);
    if (link) links.put(link);
    else void inbox.put(async () => (await import('./address')).readCaptureAddress(address));
  };
  const fromClipboard = () => {
    void inbox.put(async () => (await import('./clipboard')).readClipboard());
    toFront();
  };
  const fromArguments = (args: string[]) => {
    const address = captureAddressIn(args);
    if (address !== undefined) take(address);
  };
  const key = new GlobalCaptureKey(settings, fromClipboard);
  if (!key.takeAtStart()) inbox.say(t('keyTaken'));

  registerScheme();
  fromArguments(process.argv);
  app.on('second-instance', (_event, args) => {
    fromArguments(args);
    toFront();
  });
  for (const address of openedEarly) take(address);
  app.off('open-url', keepEarly);
  app.on('open-url', (event, address) => {
    event.preventDefault();
    take(address);
    toFront();
  });
  return { inbox, key, fromClipboard, toFront };
}

/** macOS tells the address before the app is ready. */
const openedEarly: string[] = [];
const keepEarly = (event: { preventDefault(): void }, address: string) => {
  event.preventDefault();
  openedEarly.push(address);
};
export const listenForCaptures = () => app.on('open-url', keepEarly);

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  app.focus({ steal: true });
}

/** A run with settings of its own is a trial beside the user's Stet, which keeps the scheme. */
function registerScheme(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const [, script] = process.argv;
  // Unpackaged, the program is Electron, and the app its first argument.
  if (process.defaultApp && script)
    app.setAsDefaultProtocolClient(scheme, process.execPath, [path.resolve(script)]);
  else app.setAsDefaultProtocolClient(scheme);
}
