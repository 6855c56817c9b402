import type { ArchiveChoice, ArchivePlan } from '../../../core/model/archiveImport';
import { Store } from '../../shell/store';

/** What was looked at and waits for the user's word. */
export const archivePlan = new Store<ArchivePlan | null>(null);

/** What was typed for a site, by its name, when its plan was closed without an import. */
export const typedChoices = new Store<Record<string, ArchiveChoice>>({});
