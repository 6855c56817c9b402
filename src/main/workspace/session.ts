import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import type { SalvageReport } from '../../core/model/salvage';
import type { WorkspaceState } from '../../ipc/channels/workspace';
import {
  createWorkspace,
  type JobContext,
  listBackups,
  openWorkspace,
  type Workspace,
} from '../../workspace';
import { plainError } from '../../workspace/disk/plainError';
import { logError } from '../../workspace/log';
import { type Restored, restoreBackup } from '../../workspace/restore';
import { salvageWorkspace } from '../../workspace/salvageWorkspace';
import { putBack } from '../../workspace/services/keepCopy';
import { t } from './messages';
import type { RecentWorkspaces } from './recent';

/** The open workspace, or a `not-a-workspace` error. */
export type OpenWorkspace = () => Workspace;

interface Parts {
  recent: RecentWorkspaces;
  tell(state: WorkspaceState): void;
  options?: Parameters<typeof openWorkspace>[1];
  /** The folder to which the user moved a workspace's backups. */
  backupsOf?(folder: string): string | null;
  /** Asked before anything is opened in place of what is open, or closed; false: the user stays. */
  mayLeave(): Promise<boolean>;
  /** Another program has written the open workspace. */
  onWritten?(): void;
  /** The workspace cannot be written any more: the window puts what it holds into rescue files. */
  rescue?(): Promise<unknown>;
  /** Folders that other machines reach too, of which that was explained. */
  explained?: { has(folder: string): boolean; add(folder: string): void };
}

/** The one workspace of this window: which is open, or what keeps it from opening. */
export class WorkspaceSession {
  #workspace: Workspace | null = null;
  /** One whose file was replaced: it is read only to save a copy of it. */
  #left: Workspace | null = null;
  #state: WorkspaceState = { status: 'none' };
  #folder: string | null = null;
  /** The folder of the last workspace that was recovered from a damaged one. */
  #salvaged: string | null = null;
  readonly #openings = new Map<string, string>();
  /** Ends once the last opening or closing that was asked for has. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  get state(): WorkspaceState {
    return this.#state;
  }

  /** Names the present opening; null while no workspace is open. */
  get opening(): string | null {
    return this.#state.status === 'open' ? this.#state.opening : null;
  }

  /** Resolves once nothing is being opened or closed. */
  settled = async (): Promise<void> => void (await this.#last);

  /** The folder that an opening of this run of the app was of. */
  folderOf(opening: string): string | undefined {
    return this.#openings.get(opening);
  }

  readonly open: OpenWorkspace = () => {
    if (!this.#workspace) throw new StetError('not-a-workspace', t.message('noneOpen'));
    return this.#workspace;
  };

  /** Opens a folder; trouble becomes a state with the ways out, never an exception. */
  async openFolder(folder: string): Promise<WorkspaceState> {
    return this.#inTurn(() => this.#openFolder(folder));
  }

  /** Makes a workspace in a folder and opens it; `fill` may put a sample in. */
  async createIn(folder: string, fill?: (workspace: Workspace) => Promise<void>): Promise<WorkspaceState> {
    return this.#inTurn(() =>
      this.#enter(folder, async () => {
        const workspace = await createWorkspace(folder, this.#optionsFor(folder));
        await fill?.(workspace);
        return workspace;
      }),
    );
  }

  /** Opens the folder again; a copy that was kept of a database which is gone takes its place. */
  async retry(): Promise<WorkspaceState> {
    return this.#inTurn(async () => {
      const [folder, state] = [this.#folder, this.#state];
      if (folder === null) return state;
      const { kept, isGone } = (state.status === 'trouble' && state.replaced) || {
        kept: null,
        isGone: false,
      };
      if (kept === null || !isGone) return this.#openFolder(folder);
      await this.#leave();
      await putBack(folder, kept);
      return this.#openFolder(folder);
    });
  }

  /** Opens for writing what another machine has open. */
  async openForWriting(): Promise<WorkspaceState> {
    return this.#inTurn(async () =>
      this.#folder === null ? this.#state : this.#openFolder(this.#folder, true),
    );
  }

  /** What is still open of a workspace whose file was replaced. */
  async saveCopy(file: string): Promise<void> {
    const workspace = this.#left ?? this.open();
    await workspace.saveCopy(file);
  }

  /** Looks now whether another program has written the workspace, or its file is gone. */
  async lookAround(): Promise<void> {
    await this.#workspace?.lookAround();
  }

  placeExplained(): WorkspaceState {
    if (this.#state.status !== 'open') return this.#state;
    this.parts.explained?.add(this.#state.path);
    return this.#set({ ...this.#state, place: null });
  }

  /** Whatever comes of it, the folder is opened again. `cancelled`: the user stays. */
  async restore(backup: string): Promise<Restored> {
    let restored: Restored | null = null;
    await this.#inTurn(async () => {
      const folder = this.#folder;
      if (folder === null) throw new StetError('not-a-workspace', t.message('nothingToRestore'));
      await this.#leave();
      const places = { workspace: folder, moved: this.#backupsOf(folder) };
      restored = await restoreBackup(places, backup).finally(() => this.#openFolder(folder));
      return this.#state;
    });
    if (restored === null) throw new StetError('cancelled', t.message('nothingToRestore'));
    return restored;
  }

  /** Recovers what can be read of a workspace that is damaged, whether it opens or not; it is not changed. */
  async salvage(context: JobContext = {}): Promise<SalvageReport> {
    if (this.#folder === null) throw new StetError('conflict', t.message('nothingToRestore'));
    const places = { workspace: this.#folder, moved: this.#backupsOf(this.#folder) };
    const report = await salvageWorkspace(places, t('recovered'), {
      ...context,
      tasks: this.parts.options?.tasks,
      copyDatabase: this.#workspace?.copyPages,
    });
    this.#salvaged = report.path;
    return report;
  }

  async openSalvaged(): Promise<WorkspaceState> {
    if (this.#salvaged === null) throw new StetError('not-found', t.message('nothingToRestore'));
    return this.openFolder(this.#salvaged);
  }

  async close(): Promise<WorkspaceState> {
    return this.#inTurn(async () => {
      await this.#leave();
      this.#folder = null;
      return this.#set({ status: 'none' });
    });
  }

  /** One after the other: two openings at once would leave one database open until the app quits. */
  #inTurn(work: () => Promise<WorkspaceState>): Promise<WorkspaceState> {
    const turn = this.#last.then(async () => ((await this.parts.mayLeave()) ? work() : this.#state));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #backupsOf = (folder: string): string | null => this.parts.backupsOf?.(folder) ?? null;

  #openFolder(folder: string, isForced = false): Promise<WorkspaceState> {
    return this.#enter(folder, () => openWorkspace(folder, { ...this.#optionsFor(folder), isForced }));
  }

  #optionsFor(folder: string): Parameters<typeof openWorkspace>[1] {
    return {
      ...this.parts.options,
      backupsFolder: this.#backupsOf(folder),
      onWritten: () => this.parts.onWritten?.(),
      onReplaced: (found) => void this.#replaced(folder, found).catch(() => undefined),
      // Another machine writes it now: this one stores what is typed, and reads.
      onTaken: () => void this.openFolder(folder).catch(() => undefined),
    };
  }

  /** The words of the window are in rescue files before anything else is shown. */
  async #replaced(folder: string, { error, kept }: { error: StetError; kept: string | null }): Promise<void> {
    await this.parts.rescue?.();
    const turn = this.#last.then(async () => {
      // Told again, because the window waits to hear what comes of the words that it gave.
      if (this.#workspace?.dir !== folder || this.#left) return this.#set(this.#state);
      this.#left = this.#workspace;
      this.#workspace = null;
      const isGone = !existsSync(path.join(folder, 'stet.db'));
      return this.#set({
        ...(await trouble(folder, error, this.#backupsOf(folder))),
        replaced: { kept, isGone },
      });
    });
    this.#last = turn.catch(() => undefined);
    await turn;
  }

  async #enter(folder: string, make: () => Promise<Workspace>): Promise<WorkspaceState> {
    await this.#leave();
    this.#folder = folder;
    this.#set({ status: 'opening', name: path.basename(folder) });
    try {
      this.#workspace = await make();
      this.parts.recent.add(folder);
      const opening = randomUUID();
      this.#openings.set(opening, folder);
      return this.#set({
        status: 'open',
        name: path.basename(folder),
        path: folder,
        readOnly: this.#workspace.readOnly,
        heldBy: this.#workspace.heldBy && {
          machine: this.#workspace.heldBy.machine,
          since: this.#workspace.heldBy.since,
        },
        place: this.#placeOf(this.#workspace),
        opening,
      });
    } catch (error) {
      return this.#set(await trouble(folder, error, this.#backupsOf(folder)));
    }
  }

  #placeOf({ dir, place }: Workspace): Extract<WorkspaceState, { status: 'open' }>['place'] {
    if (place === null || this.parts.explained?.has(dir)) return null;
    return { service: place.kind === 'synced' ? place.service : null };
  }

  async #leave(): Promise<void> {
    const open = [this.#workspace, this.#left];
    this.#workspace = null;
    this.#left = null;
    for (const workspace of open) await workspace?.close();
  }

  #set(state: WorkspaceState): WorkspaceState {
    this.#state = state;
    this.parts.tell(state);
    return state;
  }
}

async function trouble(
  folder: string,
  error: unknown,
  backupsFolder: string | null,
): Promise<Extract<WorkspaceState, { status: 'trouble' }>> {
  const known = error instanceof StetError;
  logError('opening a workspace', error);
  return {
    status: 'trouble',
    code: known ? error.code : 'internal',
    message: plainError('opening a workspace', error).message,
    path: folder,
    backups: await listBackups(folder, backupsFolder).catch(() => []),
    replaced: null,
  };
}
