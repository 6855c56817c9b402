import type { ArchivePlan } from '../../../core/model/archiveImport';
import { Store } from '../../shell/store';

/** What was looked at and waits for the user's word. */
export const archivePlan = new Store<ArchivePlan | null>(null);
