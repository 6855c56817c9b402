import path from 'node:path';
import { app, type BrowserWindow, ipcMain, session } from 'electron';
import { setLanguage } from '../core/messages/language';
import type { EventName, EventPayload, Handlers } from '../ipc/contract';
import { workerTasks } from '../workspace';
import { listenForCaptures, startCapturing } from './capture';
import { RecentInput } from './capture/recentInput';
import { createDialogs } from './dialogs';
import { FlushRequest } from './flush';
import { ChangeTeller } from './ipc/changes';
import { articleHandlers } from './ipc/handlers/articles';
import { captureHandlers } from './ipc/handlers/capture';
import { citationHandlers } from './ipc/handlers/citations';
import { exchangeHandlers } from './ipc/handlers/exchange';
import { libraryHandlers } from './ipc/handlers/library';
import { snapshotHandlers } from './ipc/handlers/snapshots';
import { workspaceHandlers } from './ipc/handlers/workspace';
import { registerHandlers } from './ipc/registrar';
import { Jobs } from './jobs';
import { installApplicationMenu } from './menus/applicationMenu';
import { registerScheme, serveApp } from './protocol';
import { RecentWorkspaces } from './recent';
import { secureSession } from './security';
import { createMainWindow } from './windows/mainWindow';
import { WorkspaceSession } from './workspaceSession';

const inApp = (...parts: string[]) => path.join(import.meta.dirname, '..', ...parts);
const inUserData = (name: string) => path.join(app.getPath('userData'), name);

// A root shell passes --no-sandbox to get a window at all; enabling the sandbox then would crash every start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
setLanguage(app.commandLine.getSwitchValue('language'));
registerScheme();
listenForCaptures();

if (app.requestSingleInstanceLock()) void app.whenReady().then(boot);
else app.quit();

function boot(): void {
  let window: BrowserWindow | null = null;
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload);
  };

  const recent = new RecentWorkspaces(inUserData('recent.json'));
  const workspaces = new WorkspaceSession(recent, (state) => tell('workspace', state), {
    tasks: workerTasks(inApp('main', 'worker.cjs')),
  });
  const dialogs = createDialogs(() => window);
  const jobs = new Jobs((progress) => tell('progress', progress));
  const flush = new FlushRequest(() => tell('flush', {}));
  const changes = new ChangeTeller((changed) => tell('changed', changed));

  const input = new RecentInput();
  const capturing = startCapturing({
    window: () => window,
    show: () => show(),
    tell: () => tell('capture', {}),
    keyFile: inUserData('capture.json'),
  });
  // Its own: what is looked up waits for no import.
  const webTasks = workerTasks(inApp('main', 'worker.cjs'));

  const handlers: Handlers = {
    ...workspaceHandlers({
      session: workspaces,
      recent,
      dialogs,
      jobs,
      window: () => window,
      onFlushed: () => flush.answered(),
    }),
    ...articleHandlers(workspaces.open),
    ...libraryHandlers(workspaces.open, dialogs),
    ...citationHandlers(workspaces.open, dialogs),
    ...exchangeHandlers(workspaces.open, dialogs, jobs),
    ...snapshotHandlers({
      open: workspaces.open,
      dialogs,
      jobs,
      fetchToKeep: async (job, address, keep) =>
        (await import('./lookUp')).fetchToKeep(job, address, keep, { jobs, window: () => window }),
    }),
    ...captureHandlers({
      open: workspaces.open,
      capturing,
      input,
      lookUp: async (job, address) =>
        (await import('./lookUp')).lookUp(job, address, { tasks: webTasks, jobs, window: () => window }),
    }),
  };
  registerHandlers(ipcMain, handlers, (channel) => changes.after(channel));

  secureSession(session.defaultSession);
  serveApp(session.defaultSession.protocol, inApp('renderer'), async (name) =>
    workspaces.state.status === 'open' ? workspaces.open().assets.file(name) : null,
  );
  installApplicationMenu((id) => {
    if (id === 'capture.fromClipboard') capturing.fromClipboard();
    else tell('command', { id });
  });

  const show = () => {
    window = createMainWindow({
      preload: inApp('preload', 'index.cjs'),
      placementFile: inUserData('window.json'),
      // Without a workspace there is nothing typed, and nobody who would answer.
      flush: () => (workspaces.state.status === 'open' ? flush.run() : Promise.resolve()),
    });
    input.watch(window.webContents);
  };

  // The database opens while the window is made.
  const first = namedWorkspace(process.argv) ?? recent.openOnStart;
  const opening = first ? workspaces.openFolder(first) : Promise.resolve();
  show();

  app.on('activate', () => {
    if (window === null || window.isDestroyed()) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(async () => {
    jobs.cancelAll();
    await opening;
    await workspaces.close();
  });
}

/** `--workspace=DIR` opens that folder rather than the last one. */
const namedWorkspace = (args: string[]): string | undefined =>
  args.find((arg) => arg.startsWith('--workspace='))?.slice('--workspace='.length);

/** Quits only once the database is closed. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
