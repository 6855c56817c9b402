import { IconFileText, IconTrash, IconWorldDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { SnapshotInfo } from '../../../core/model/snapshot';
import type { Source } from '../../../core/model/source';
import { isWithheld } from '../../../core/model/terms';
import { isOpenableUrl } from '../../../core/model/url';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useReadOnly } from '../../shell/readOnly';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import styles from '../../ui/SourcePart.module.css';
import { t } from './messages';
import { showPage } from './shownPage';
import { stateOf } from './stateOf';
import { useSavingPage } from './useSavingPage';

/** The saved page of a source, with the buttons that save, show and delete it. */
export function SavedPage({ source }: { source: Source }) {
  const { id } = source;
  const info = useCall('snapshots.info', { id }).data;
  if (info === undefined) return null;
  return (
    <section aria-labelledby="saved-page">
      <h3 id="saved-page">{t('page')}</h3>
      {info ? (
        <p className={styles.state}>{stateOf(info, `${info.sha256.slice(0, 12)}…`)}</p>
      ) : (
        <p className={styles.state}>{t('page.hint')}</p>
      )}
      <SavedPageActions source={source} info={info} />
    </section>
  );
}

function SavedPageActions({ source, info }: { source: Source; info: SnapshotInfo | null }) {
  const { id, csl } = source;
  const [isAsked, setAsked] = useState(false);
  const saving = useSavingPage();
  const isReadOnly = useReadOnly();
  const save = (channel: 'snapshots.keep' | 'snapshots.fetch') =>
    saving.run(async (job) => {
      if (await call(channel, { job, id })) toast(t('page.saved'));
    });
  // Fetching a page would tell its site that somebody reads it, so not for one that must not be named.
  const isOnWeb = isOpenableUrl(textOf(csl, 'URL')) && !isWithheld(source);
  const remove = useAction(() => call('snapshots.delete', { id }), {
    toast: () => t('page.deleted'),
  });
  return (
    <div className={styles.actions}>
      {info && (
        <Button size="small" icon={IconFileText} onPress={() => showPage(id)}>
          {t('page.show')}
        </Button>
      )}
      {!isReadOnly && (
        <Button size="small" onPress={() => save('snapshots.keep')}>
          {info ? t('page.replace') : t('page.save')}
        </Button>
      )}
      {isOnWeb && !isReadOnly && (
        <Button size="small" icon={IconWorldDownload} onPress={() => save('snapshots.fetch')}>
          {info ? t('page.replaceFromWeb') : t('page.saveFromWeb')}
        </Button>
      )}
      {info && !isReadOnly && (
        <Button size="small" icon={IconTrash} onPress={() => setAsked(true)}>
          {t('page.delete')}
        </Button>
      )}
      {saving.progress}
      <ConfirmDialog
        title={t('page.delete.title')}
        isOpen={isAsked}
        confirm={t('page.delete')}
        danger
        onConfirm={() => remove.run()}
        onClose={() => setAsked(false)}
      >
        {t('page.delete.detail')}
      </ConfirmDialog>
    </div>
  );
}
