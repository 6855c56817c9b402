import { StetError } from '../../../core/model/errors';
import type { ImportReport } from '../../../core/model/importing';
import type { LedgerEntry } from '../../../core/model/ledger';
import type { TrackedChanges } from '../../../core/model/trackedChanges';
import { only, type Tasks } from '../../worker/tasks';
import type { Articles } from '../articles';
import type { Assets } from '../assets';
import { t } from '../messages';
import { adoptFigures } from './figures';
import type { ImportFile } from './files';

interface Services {
  tasks: Tasks;
  articles: Articles;
  assets: Assets;
}

/** The files of the last import that have tracked changes, so that the user can read them in another way. */
export function changedFiles({ tasks, articles, assets }: Services) {
  let files = new Map<string, ImportFile>();
  return {
    remember(listed: ImportFile[], { imported }: ImportReport): void {
      const byName = new Map(listed.map((file) => [file.name, file]));
      files = new Map(
        imported.filter(hasChanges).flatMap(({ id, path }) => {
          const file = byName.get(path);
          return file ? [[id, file]] : [];
        }),
      );
    },
    /** Replaces the text of the article, after keeping a revision. Throws `not-found` if its file was not imported last. */
    async readAgain(id: string, changes: TrackedChanges): Promise<LedgerEntry[]> {
      const file = files.get(id);
      if (!file) throw new StetError('not-found', t.message('import.notLast'));
      const { body, pictures, ledger, threads } = await only(
        tasks.convert({ name: file.name, bytes: await file.read(), changes }),
      );
      await adoptFigures(body, pictures, file, assets);
      await articles.replaceText(id, body, threads);
      return ledger;
    },
  };
}

const hasChanges = ({ path, ledger }: ImportReport['imported'][number]): boolean =>
  /\.docx$/i.test(path) && ledger.some(({ kind }) => kind === 'deletions' || kind === 'comments');
