import type { MachineSettingsStore } from '../settings/machineSettings';

/** The folders that the user moved backups to, by workspace; a workspace without one has them beside its database. */
export class BackupFolders {
  constructor(private readonly settings: MachineSettingsStore) {}

  of(workspace: string): string | null {
    return this.settings.current.backupFolders[workspace] ?? null;
  }

  set(workspace: string, folder: string | null): void {
    const { [workspace]: _, ...others } = this.settings.current.backupFolders;
    this.settings.set('backupFolders', folder === null ? others : { ...others, [workspace]: folder });
  }
}
