import { useState } from 'react';
import type { Revision } from '../../../core/model/revision';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { restoreRevision } from '../../session/restoring';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError } from '../../ui/FieldParts';
import { focusAfterDialog } from '../../ui/focusAfterDialog';
import { Select } from '../../ui/Select';
import { headlineOf, term } from '../../ui/terms';
import styles from './CompareDialog.module.css';
import { Comparison, type View } from './Comparison';
import { t } from './messages';
import { titleOf } from './revisionWords';

interface Props {
  session: ArticleSession;
  /** The one that is compared with the present text at first. */
  first: Revision;
}

const present = 'present';

/** Two versions of an article, and what changed between them; the older one can be restored. */
export function CompareDialog({ session, first }: Props) {
  const { data: revisions = [first] } = useCall('revisions.list', { articleId: session.id });
  const [before, setBefore] = useState(first.id);
  const [after, setAfter] = useState<string>(present);
  const [view, setView] = useState<View>('beside');
  const isReadOnly = useIsReadOnly(session);
  const { data: rows, error } = useCall(
    'revisions.compare',
    { articleId: session.id, before, after: after === present ? null : after },
    { keepPrevious: true },
  );
  const restore = useAction(async () => {
    await restoreRevision(session, before);
    endRequest();
    // So that Ctrl+Z takes it back.
    focusAfterDialog(() => session.handle.get());
  });
  const versions = revisions.map((revision) => ({ id: revision.id, label: titleOf(revision) }));
  const titles = {
    before: versions.find(({ id }) => id === before)?.label ?? '',
    after: versions.find(({ id }) => id === after)?.label ?? t('present'),
  };
  return (
    <Dialog
      isOpen
      size="wide"
      title={headlineOf(first)}
      onClose={endRequest}
      actions={
        <>
          {restore.error && <FormError>{restore.error.message}</FormError>}
          <Button onPress={endRequest}>{term('close')}</Button>
          {!isReadOnly && (
            <Button tone="primary" isDisabled={!rows || restore.isRunning} onPress={() => restore.run()}>
              {t('restore', { revision: titles.before })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.bar}>
        <Select label={t('before')} value={before} choices={versions} onChange={setBefore} />
        <Select
          label={t('after')}
          value={after}
          choices={[{ id: present, label: t('present') }, ...versions]}
          onChange={setAfter}
        />
        <Select<View>
          label={t('view')}
          value={view}
          choices={[
            { id: 'beside', label: t('view.beside') },
            { id: 'inline', label: t('view.inline') },
            { id: 'text', label: t('view.text') },
          ]}
          onChange={setView}
        />
      </div>
      {error && <FormError>{error.message}</FormError>}
      {rows ? (
        <Comparison key={`${before} ${after}`} session={session} rows={rows} view={view} titles={titles} />
      ) : (
        !error && <div aria-busy="true" className={styles.waiting} />
      )}
    </Dialog>
  );
}
