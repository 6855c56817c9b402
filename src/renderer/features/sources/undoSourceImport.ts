import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { t } from './messages';

/** Undoes an import of sources and says how many of them stay. */
export const undoSourceImport = (id: string) =>
  perform(() => call('sources.undoImport', { id }), {
    toast: ({ stayed }) => t('import.undone', { stayed }),
  });
