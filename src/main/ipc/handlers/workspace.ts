import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import { StetError } from '../../../core/model/errors';
import type { Fact } from '../../../core/model/facts';
import type { workspaceChannels } from '../../../ipc/channels/workspace';
import type { Handlers, Input } from '../../../ipc/contract';
import { seedSample } from '../../../workspace/sample';
import type { Dialogs } from '../../dialogs/dialogs';
import { openExternal } from '../../dialogs/external';
import { t as dialogText } from '../../dialogs/messages';
import type { Jobs } from '../../workspace/jobs';
import type { RecentWorkspaces } from '../../workspace/recent';
import type { WorkspaceSession } from '../../workspace/session';
import { t } from '../messages';

interface Services {
  session: WorkspaceSession;
  recent: RecentWorkspaces;
  dialogs: Dialogs;
  jobs: Jobs;
  window: () => BrowserWindow | null;
  /** The window's menus depend on these facts now. */
  showContext: (facts: readonly Fact[]) => void;
}

export function workspaceHandlers({
  session,
  recent,
  dialogs,
  jobs,
  window,
  showContext,
}: Services): Pick<Handlers, keyof typeof workspaceChannels> {
  return {
    'app.info': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      recent: recent.list(),
    }),
    'app.openExternal': async ({ url }) => ({ opened: await openExternal(url, window()) }),
    'app.edit': async ({ action }) => edit(window(), action),
    'app.context': async ({ facts }) => showContext(facts),
    'workspace.state': async () => session.state,
    'workspace.create': async () => {
      const folder = await dialogs.chooseFolder(dialogText('makeWorkspace'));
      return folder === null ? session.state : session.createIn(folder);
    },
    'workspace.open': async () => {
      const folder = await dialogs.chooseFolder(dialogText('openWorkspace'));
      return folder === null ? session.state : session.openFolder(folder);
    },
    'workspace.sample': async () => openSample(session),
    'workspace.openRecent': async ({ index }) => {
      const folder = recent.at(index);
      if (!folder) throw new StetError('not-found', t.message('notRecent'));
      return session.openFolder(folder);
    },
    'workspace.retry': async () => session.retry(),
    'workspace.openForWriting': async () => {
      const { state } = session;
      if (state.status !== 'open' || state.heldBy === null) return state;
      return (await dialogs.confirm(openAnyway(state.heldBy))) ? session.openForWriting() : state;
    },
    'workspace.saveCopy': async () => {
      const file = await dialogs.saveFile(dialogText('saveCopy'), 'stet.db');
      if (file === null) return null;
      await session.saveCopy(file);
      return { file: path.basename(file) };
    },
    'workspace.placeExplained': async () => session.placeExplained(),
    'workspace.close': async () => session.close(),
    'workspace.reveal': async () => {
      const problem = await shell.openPath(session.open().dir);
      if (problem) throw new StetError('io', t.message('folderNotShown', { problem }));
    },
    'workspace.restoreBackup': async ({ name }) => {
      const { before, lost } = await session.restore(name);
      return { isKept: before !== null, lost };
    },
    'workspace.salvage': async ({ job }) => jobs.run(job, (context) => session.salvage(context)),
    'workspace.openSalvaged': async () => session.openSalvaged(),
    'settings.get': async () => session.open().settings.get(),
    'settings.set': async (change) => session.open().settings.set(change),
    'jobs.cancel': async ({ job }) => jobs.cancel(job),
  };
}

function edit(window: BrowserWindow | null, action: Input<'app.edit'>['action']): void {
  const contents = window?.webContents;
  if (action === 'pasteAsPlainText') contents?.pasteAndMatchStyle();
  else contents?.[action]();
}

const openAnyway = ({ machine }: { machine: string }) => ({
  message: dialogText('openAnyway', { machine }),
  detail: dialogText('openAnyway.detail', { machine }),
  yes: dialogText('openAnyway.yes'),
});

/** The sample lives in the app's own folder, so that trying it asks nothing. */
async function openSample(session: WorkspaceSession) {
  const folder = path.join(app.getPath('userData'), 'Sample desk');
  if (existsSync(path.join(folder, 'stet.db'))) return session.openFolder(folder);
  return session.createIn(folder, seedSample);
}
