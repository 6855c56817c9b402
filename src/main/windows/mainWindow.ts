import path from 'node:path';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { language } from '../../core/messages/language';
import { installContextMenu } from '../menus/contextMenu';
import { developmentUrl, ownOrigin, secureContents } from '../security/security';
import type { MachineSettingsStore } from '../settings/machineSettings';
import { t } from './messages';
import { readPlacement, writePlacement } from './placement';

interface Options {
  preload: string;
  settings: MachineSettingsStore;
  /** Resolves once everything typed is committed; rejects with what stood in the way. */
  flush: () => Promise<void>;
}

const paper = { light: '#fdfcfa', dark: '#1b1c1f' };

export function createMainWindow({ preload, settings, flush }: Options): BrowserWindow {
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
      spellcheck: true,
    },
  });
  if (placement.maximized) window.maximize();

  secureContents(window.webContents);
  installContextMenu(window.webContents);
  window.once('ready-to-show', () => window.show());
  flushBeforeClose(window, settings, flush);
  reloadAfterCrash(window);

  void window.loadURL(`${developmentUrl ?? `${ownOrigin}/index.html`}?language=${language()}`);
  return window;
}

function flushBeforeClose(
  window: BrowserWindow,
  settings: MachineSettingsStore,
  flush: () => Promise<void>,
): void {
  let closing = false;
  window.on('close', (event) => {
    writePlacement(settings, window);
    if (closing || window.webContents.isCrashed()) return;
    event.preventDefault();
    closing = true;
    void flush()
      .then(
        () => true,
        (reason: unknown) => closeAnyway(window, reason),
      )
      .then((close) => {
        closing = close;
        if (close) window.destroy();
      });
  });
}

async function closeAnyway(window: BrowserWindow, reason: unknown): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('notSaved'),
    detail: t('notSaved.detail', { reason: reason instanceof Error ? reason.message : String(reason) }),
    buttons: [t('keepOpen'), t('closeUnsaved')],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** What was acknowledged is on disk, so a dead page is shown again rather than left white. */
function reloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
}
