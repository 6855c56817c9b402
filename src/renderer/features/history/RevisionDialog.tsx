import { useMemo, useState } from 'react';
import type { Body } from '../../../core/document/nodes';
import { plainText } from '../../../core/document/text';
import type { Revision } from '../../../core/model/revision';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { restoreRevision } from '../../session/restoring';
import { useStore } from '../../shell/store';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { headlineOf, term } from '../../ui/terms';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { bodyDiff, isUnchanged } from './bodyDiff';
import { t } from './messages';
import styles from './RevisionDialog.module.css';

interface Props {
  session: ArticleSession;
  revision: Revision;
  onClose(): void;
}

/** A revision: its text, and what has changed since. */
export function RevisionDialog({ session, revision, onClose }: Props) {
  const { data: body, error } = useCall('revisions.body', { id: revision.id });
  const [tab, setTab] = useState('changes');
  const restore = useAction(async () => {
    await restoreRevision(session, revision.id);
    onClose();
  });
  return (
    <Dialog
      isOpen
      size="wide"
      title={headlineOf(revision)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('close')}</Button>
          <Button tone="primary" isDisabled={!body || restore.isRunning} onPress={() => restore.run()}>
            {t('restore')}
          </Button>
        </>
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {body && (
        <Tabs
          label={t('revision')}
          selected={tab}
          onSelect={setTab}
          entries={[
            { id: 'changes', label: t('changes'), content: <Changes session={session} body={body} /> },
            {
              id: 'text',
              label: t('text'),
              content: (
                <div className={styles.text} lang={session.language}>
                  {plainText(body).text}
                </div>
              ),
            },
          ]}
        />
      )}
    </Dialog>
  );
}

function Changes({ session, body }: { session: ArticleSession; body: Body }) {
  const { body: present } = useStore(session.snapshot);
  const parts = useMemo(() => bodyDiff(body, present), [body, present]);
  if (isUnchanged(parts)) return <p className={styles.none}>{t('unchanged')}</p>;
  return (
    <div className={styles.text} lang={session.language}>
      {parts.map((part, index) => {
        // Parts have no identity of their own, and the whole list is drawn again.
        const key = `${index}:${part.change}`;
        if (part.change === 'folded') {
          return (
            <span key={key} className={styles.folded}>
              {t('folded', { words: part.words })}
            </span>
          );
        }
        if (part.change === 'same') return <span key={key}>{part.text}</span>;
        const Tag = part.change === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <VisuallyHidden>{part.change === 'added' ? t('inserted') : t('deleted')} </VisuallyHidden>
            {part.text}
          </Tag>
        );
      })}
    </div>
  );
}
