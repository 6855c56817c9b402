import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { StetError } from '../../core/model/errors';
import type { UpdateFound } from '../../ipc/channels/updates';
import type { JobContext } from '../../workspace';
import { logError } from '../../workspace/log';
import { t } from './messages';

/**
 * New versions of Stet, from the feed that a build was made with; a build without one asks nobody. Nothing is asked unless
 * the user does, or chose that each start does; nothing is fetched or installed unless the user says so each time. `electron-updater` compares what it fetched with the feed's
 * SHA-512, and with the program's signature where the system has one.
 */
export class Updates {
  #updater: Promise<AppUpdater> | null = null;
  #isFetched = false;
  #isAskedAtStart = false;

  /** Whether there is something to install. */
  get isFetched(): boolean {
    return this.#isFetched;
  }

  /** A page that is loaded again is no new start. What fails is in the log, and disturbs nobody who did not ask. */
  async newVersion(): Promise<string | null> {
    if (this.#isAskedAtStart) return null;
    this.#isAskedAtStart = true;
    const found = await this.check().catch(() => null);
    return found?.status === 'newer' ? found.version : null;
  }

  /** Throws `io` where the feed cannot be read. */
  async check(): Promise<UpdateFound> {
    const current = app.getVersion();
    const feed = feedFile();
    if (feed === null) return { status: 'off', current };
    try {
      const found = await (await this.#load(feed)).checkForUpdates();
      return found?.isUpdateAvailable
        ? { status: 'newer', current, version: found.updateInfo.version }
        : { status: 'current', current };
    } catch (error) {
      logError('updates', error);
      throw new StetError('io', t.message('notChecked'));
    }
  }

  /** Fetches the version that `check` found. Throws `corrupt` where it is not what the feed promised. */
  async fetch({ onProgress, signal }: Required<JobContext>): Promise<void> {
    const feed = feedFile();
    if (feed === null) throw new StetError('not-found', t.message('off'));
    const updater = await this.#load(feed);
    const { CancellationToken } = await import('builder-util-runtime');
    const token = new CancellationToken();
    const stop = () => token.cancel();
    const tell = ({ transferred, total }: { transferred: number; total: number }) =>
      onProgress(transferred, total, '');
    signal.addEventListener('abort', stop);
    updater.on('download-progress', tell);
    try {
      this.#isFetched = false;
      await updater.downloadUpdate(token);
      this.#isFetched = true;
    } catch (error) {
      if (signal.aborted) throw new StetError('cancelled', t.message('cancelled'));
      logError('updates', error);
      const isBroken = Reflect.get(Object(error), 'code') === 'ERR_CHECKSUM_MISMATCH';
      throw isBroken
        ? new StetError('corrupt', t.message('broken'))
        : new StetError('io', t.message('notFetched'));
    } finally {
      signal.removeEventListener('abort', stop);
      updater.off('download-progress', tell);
    }
  }

  /** Quits, installs what was fetched, and starts it; nothing where nothing was. */
  async install(): Promise<void> {
    const updater = await this.#updater;
    if (!updater || !this.#isFetched) return;
    // The new program may start before this one has ended.
    app.releaseSingleInstanceLock();
    updater.quitAndInstall(false, true);
  }

  #load(feed: string): Promise<AppUpdater> {
    this.#updater ??= load(feed);
    return this.#updater;
  }
}

async function load(feed: string): Promise<AppUpdater> {
  const { autoUpdater } = await import('electron-updater');
  autoUpdater.logger = null;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.isUserWithinRollout = () => true;
  // Otherwise every request would name this installation.
  autoUpdater.netSession.webRequest.onBeforeSendHeaders(({ requestHeaders }, send) => {
    const { 'x-user-staging-id': _, ...others } = requestHeaders;
    send({ requestHeaders: others });
  });
  if (!app.isPackaged) {
    autoUpdater.forceDevUpdateConfig = true;
    autoUpdater.updateConfigPath = feed;
  }
  return autoUpdater;
}

/** What electron-builder writes into a release that has a feed. Only an unpackaged Stet takes another, for the tests. */
export function feedFile(): string | null {
  const file = app.isPackaged
    ? path.join(process.resourcesPath, 'app-update.yml')
    : app.commandLine.getSwitchValue('update-feed');
  return file !== '' && existsSync(file) ? file : null;
}
