import path from 'node:path';
import { siteAddress, withPermalink } from '../../../core/archive/site/rules';
import type { ArchiveChoice, ArchivePlan, ArchiveReport } from '../../../core/model/archiveImport';
import { StetError } from '../../../core/model/errors';
import type { Database } from '../../db/database';
import { storeArchiveSite } from '../../repositories/archiveSites';
import type { Tasks } from '../../worker/tasks';
import type { Archive } from '../archive';
import type { JobContext } from '../jobContext';
import { t } from '../messages';
import { inspectSite, type Site } from './inspect';
import { listSite, siteOfFiles } from './listSite';
import { readSiteInto } from './run';

export interface ArchiveImportServices {
  db: Database;
  archive: Archive;
  tasks: Tasks;
  /** Backs up the workspace before posts are added. */
  backUp: () => Promise<void>;
}

/** Takes whole sites into the archive: first a look at what is there, then the import as the user wants it. */
export function archiveImportService(services: ArchiveImportServices) {
  /** The site that was looked at last. */
  let seen: Site | null = null;
  const look = async (site: Promise<Site>): Promise<ArchivePlan> => {
    seen = await site;
    return seen.plan;
  };
  return {
    /** A folder or file that the user chose. */
    inspect: async (chosen: string) => look(inspectSite(await listSite(path.resolve(chosen)), services)),
    /** Dropped files. */
    inspectFiles: (files: { name: string; bytes: Uint8Array }[]) =>
      look(inspectSite(siteOfFiles(files), services)),
    /** Throws `not-found` if another site was looked at since. */
    async run(planId: string, choice: ArchiveChoice, context: JobContext = {}): Promise<ArchiveReport> {
      if (seen?.plan.id !== planId) throw new StetError('not-found', t.message('archive.notLast'));
      const { listing, plan } = seen;
      const address = siteAddress(choice.address);
      if (choice.address.trim() !== '' && address === '')
        throw new StetError('invalid-input', t.message('archive.address', { address: choice.address }));
      const rules = withPermalink({ ...plan.rules, address }, choice.permalink);
      await services.backUp();
      const site = await services.db.transaction((connection) =>
        storeArchiveSite(
          connection,
          {
            name: plan.name,
            address,
            permalink: rules.permalink,
            generator: rules.generator,
            readAt: new Date().toISOString(),
          },
          listing.files.slice(0, 500).map(({ name }) => name),
        ),
      );
      return readSiteInto({ site, rules, listing, drafts: choice.drafts }, services, context);
    },
  };
}
