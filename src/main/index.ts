import path from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme, session, type WebContents } from 'electron';
import type { CommandId } from '../ipc/commands';
import type { EventName, EventPayload } from '../ipc/contract';
import { keysOf } from '../ipc/keys';
import { settingsFolder, thisMachine, workerTasks } from '../workspace';
import { listenForCaptures, startCapturing } from './capture';
import { RecentInput } from './capture/recentInput';
import { createDialogs } from './dialogs/dialogs';
import { tellOfError } from './dialogs/unexpected';
import { ChangeTeller } from './ipc/changes';
import { createHandlers } from './ipc/handlers';
import { registerHandlers } from './ipc/registrar';
import { LinkInbox } from './links/inbox';
import { startLog } from './log/startLog';
import { ApplicationMenu } from './menus/applicationMenu';
import { recentEntries, showInSystem } from './menus/recents';
import { listenForFiles, OpenedFiles, startOpening } from './opened/files';
import { CrashNote } from './rescue/crashNote';
import { RescueFiles } from './rescue/files';
import { registerScheme, serveApp } from './security/protocol';
import { plainHostNames, secureSession } from './security/security';
import { ChosenLanguage, startSpeaking } from './settings/interfaceLanguage';
import { machineId } from './settings/machineId';
import { MachineSettingsStore } from './settings/machineSettings';
import { UserPreferences } from './settings/preferences';
import { followSystemAccent } from './settings/systemAccent';
import { Spelling, withoutChromiumsSpelling } from './spelling';
import { FlushRequest } from './windows/flush';
import { Gate } from './windows/gate';
import { createMainWindow, loadPage, showMenuBar } from './windows/mainWindow';
import { askToLeave } from './windows/question';
import { BackupFolders } from './workspace/backupFolders';
import { Jobs } from './workspace/jobs';
import { Places } from './workspace/places';
import { RecentWorkspaces } from './workspace/recent';
import { WorkspaceSession } from './workspace/session';

const inApp = (...parts: string[]) => path.join(import.meta.dirname, '..', ...parts);

// A root shell passes --no-sandbox to get a window at all; enabling the sandbox then would crash every start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// The command line looks for the settings there too.
const hasOwnSettings = app.commandLine.hasSwitch('user-data-dir');
if (!hasOwnSettings) app.setPath('userData', settingsFolder());
registerScheme();
listenForCaptures();
listenForFiles();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const settings = new MachineSettingsStore(app.getPath('userData'));
  await startSpeaking(settings.current.interfaceLanguage);
  boot(settings);
}

function boot(settings: MachineSettingsStore): void {
  let window: BrowserWindow | null = null;
  const log = startLog(() => void tellOfError(window, log));
  /** The windows close first, and the user may stay. */
  let isQuitting = false;
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload);
  };

  const recent = new RecentWorkspaces(settings, () => showRecent());
  const backupFolders = new BackupFolders(settings);
  const flush = new FlushRequest((asked) => tell('flush', { asked }));
  const gate = new Gate({
    mayHold: () => window !== null && !window.isDestroyed() && isShown(window.webContents),
    flush: () => flush.run(),
    ask: (hindrance) => askToLeave(window, hindrance),
    stay: () => {
      isQuitting = false;
      tell('stay', {});
    },
  });
  const workspaces = new WorkspaceSession({
    recent,
    tell: (state) => tell('workspace', state),
    options: {
      tasks: workerTasks(inApp('main', 'worker.cjs')),
      onBackupProblem: (problem) => tell('backupProblem', { problem }),
      // Two folders of settings are still one machine.
      machine: thisMachine(hasOwnSettings ? '' : machineId(settings)),
    },
    backupsOf: (folder) => backupFolders.of(folder),
    mayLeave: gate.pass,
    onWritten: () => {
      changes.all();
      tell('others', {});
    },
    rescue: () => flush.run(),
    explained: {
      has: (folder) => settings.current.explained.includes(folder),
      add: (folder) => settings.set('explained', [...settings.current.explained, folder]),
    },
  });
  const crash = new CrashNote(settings);
  const rescue = new RescueFiles(path.join(app.getPath('userData'), 'rescue'));
  const dialogs = createDialogs(() => window);
  const jobs = new Jobs((progress) => tell('progress', progress));
  const changes = new ChangeTeller((changed) => tell('changed', changed));

  const input = new RecentInput();
  const links = new LinkInbox(() => tell('link', {}));
  const capturing = startCapturing({
    window: () => window,
    show: () => show(),
    tell: () => tell('capture', {}),
    links,
    settings,
  });
  const opened = new OpenedFiles(() => tell('opened', {}));
  startOpening(opened, capturing.toFront);
  // Its own: what is looked up waits for no import.
  const webTasks = workerTasks(inApp('main', 'worker.cjs'));

  const runCommand = (id: CommandId) => {
    if (id === 'capture.fromClipboard') capturing.fromClipboard();
    else tell('command', { id });
  };
  const menu = new ApplicationMenu(runCommand);
  const chosenLanguage = new ChosenLanguage(settings.current.interfaceLanguage, () => {
    menu.install(keysOf(settings.current.keys));
    showRecent();
    if (window && !window.isDestroyed()) loadPage(window);
  });
  const preferences = new UserPreferences(settings, ({ appearance, interfaceLanguage, keys }) => {
    nativeTheme.themeSource = appearance.theme;
    if (window && !window.isDestroyed()) window.webContents.setZoomFactor(appearance.zoom);
    menu.install(keysOf(keys));
    void chosenLanguage.follow(interfaceLanguage);
  });
  followSystemAccent(() => changes.after('app.setPreferences'));
  const openRecent = (folder: string) => {
    capturing.toFront();
    void workspaces.openFolder(folder);
  };
  const showRecent = () => {
    menu.showRecent(recentEntries(recent.list(), openRecent));
    showInSystem(app, {
      recent: recent.list(),
      program: thisProgram(),
      open: openRecent,
      build: (template) => Menu.buildFromTemplate(template),
    });
  };
  showRecent();
  // An entry of the jump list starts Stet once more.
  app.on('second-instance', (_event, args) => {
    const folder = namedWorkspace(args);
    if (folder !== undefined) openRecent(folder);
  });
  withoutChromiumsSpelling(session.defaultSession);
  const spelling = new Spelling({
    settings,
    session: workspaces,
    dialogs,
    tasks: webTasks,
    folders: { app: inApp('dictionaries'), own: path.join(app.getPath('userData'), 'dictionaries') },
  });
  const handlers = createHandlers({
    session: workspaces,
    backupFolders,
    recent,
    dialogs,
    jobs,
    window: () => window,
    onFlushed: flush.answered,
    takeCrash: crash.take,
    places: new Places(settings),
    rescue,
    capturing,
    input,
    webTasks,
    log,
    notices: inApp('notices.json'),
    spelling,
    settings,
    opened,
    links,
    preferences,
    showContext: (facts) => {
      menu.show(facts);
      if (window && !window.isDestroyed()) showMenuBar(window, !facts.includes('focused'));
    },
  });
  registerHandlers(
    ipcMain,
    handlers,
    (channel) => changes.after(channel),
    () => workspaces.opening,
  );

  plainHostNames();
  secureSession(session.defaultSession);
  serveApp(session.defaultSession.protocol, inApp('renderer'), async (name) =>
    workspaces.state.status === 'open' ? workspaces.open().assets.file(name) : null,
  );

  const show = () => {
    window = createMainWindow({
      preload: inApp('preload', 'index.cjs'),
      settings,
      mayLeave: gate.pass,
      onCrash: () => crash.note('window'),
    });
    input.watch(window.webContents);
    // Without a window nothing can be done to one.
    window.on('closed', () => menu.show([]));
  };

  // The database opens while the window is made.
  const first = namedWorkspace(process.argv) ?? recent.openOnStart;
  const opening = first ? workspaces.openFolder(first) : Promise.resolve();
  show();

  app.on('browser-window-focus', () => void workspaces.lookAround());
  app.on('activate', () => {
    if (window === null || window.isDestroyed()) show();
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(async () => {
    const ended = jobs.cancelAll();
    const closed = opening.then(() => workspaces.close());
    await Promise.race([
      Promise.all([ended, closed]),
      new Promise((resolve) => setTimeout(resolve, closingPatience)),
    ]);
    crash.endRun();
  });
}

/**
 * All words are stored or in rescue files by now: a database that another program holds, or work that does not end,
 * keeps nobody from quitting.
 */
const closingPatience = 10_000;

/** A page that is not loaded yet, or died, holds no words. */
const isShown = (page: WebContents): boolean => !page.isCrashed() && !page.isLoadingMainFrame();

/** `--workspace=DIR` opens that folder rather than the last one. */
const namedWorkspace = (args: string[]): string | undefined =>
  args.find((arg) => arg.startsWith('--workspace='))?.slice('--workspace='.length);

/** What starts Stet again. Unpackaged, the program is Electron, and the app its first argument. */
function thisProgram(): { file: string; args: string[] } {
  const [, script] = process.argv;
  const args = process.defaultApp && script ? [path.resolve(script)] : [];
  return { file: process.execPath, args };
}

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
