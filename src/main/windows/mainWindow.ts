import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { language } from '../../core/messages/language';
import { installContextMenu } from '../menus/contextMenu';
import { developmentUrl, ownOrigin, secureContents } from '../security/security';
import type { MachineSettingsStore } from '../settings/machineSettings';
import { readPlacement, writePlacement } from './placement';

interface Options {
  preload: string;
  settings: MachineSettingsStore;
  /** Resolves once all is stored, or the user has decided; false: the user stays. */
  mayLeave: () => Promise<boolean>;
  /** The page died, and is about to be loaded again. */
  onCrash: () => void;
}

const paper = { light: '#fdfcfa', dark: '#1b1c1f' };

export function createMainWindow({ preload, settings, mayLeave, onCrash }: Options): BrowserWindow {
  const placement = readPlacement(settings);
  const window = new BrowserWindow({
    ...placement.bounds,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Stet',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: settings.current.appearance.zoom,
    },
  });
  if (placement.maximized) window.maximize();

  secureContents(window.webContents);
  installContextMenu(window.webContents);
  window.once('ready-to-show', () => window.show());
  guardDoors(window, { settings, mayLeave });
  reloadAfterCrash(window, onCrash);

  loadPage(window);
  return window;
}

/** Loads the page in the language of the app. What the page holds is stored first, or it stays as it is. */
export function loadPage(window: BrowserWindow): void {
  // It rejects when the page stays.
  window
    .loadURL(`${developmentUrl ?? `${ownOrigin}/index.html`}?language=${language()}`)
    .catch(() => undefined);
}

/** Closing and reloading go through the gate; a page that is dead holds nothing. */
function guardDoors(
  window: BrowserWindow,
  { settings, mayLeave }: Pick<Options, 'settings' | 'mayLeave'>,
): void {
  const { webContents } = window;
  window.on('close', (event) => {
    if (webContents.isCrashed()) return writePlacement(settings, window);
    event.preventDefault();
    void mayLeave().then((isLeaving) => {
      if (!isLeaving || window.isDestroyed()) return;
      writePlacement(settings, window);
      window.destroy();
    });
  });
  let mayUnload = false;
  webContents.on('did-finish-load', () => {
    mayUnload = false;
  });
  // The page asked to stay, because it holds something: preventing that lets it go.
  webContents.on('will-prevent-unload', (event) => {
    if (mayUnload) return event.preventDefault();
    void mayLeave().then((isLeaving) => {
      if (!isLeaving || window.isDestroyed()) return;
      mayUnload = true;
      loadPage(window);
    });
  });
}

/** What was acknowledged is on disk, so a dead page is shown again rather than left white. */
function reloadAfterCrash(window: BrowserWindow, onCrash: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    onCrash();
    loadPage(window);
  });
}

/** Where it is hidden, Alt shows it for one choice. A Mac has its menus elsewhere. */
export function showMenuBar(window: BrowserWindow, isShown: boolean): void {
  if (window.autoHideMenuBar === !isShown) return;
  window.autoHideMenuBar = !isShown;
  window.setMenuBarVisibility(isShown);
}
