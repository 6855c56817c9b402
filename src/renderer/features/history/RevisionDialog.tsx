import { useMemo, useState } from 'react';
import type { Body } from '../../../core/document/nodes';
import { plainText } from '../../../core/document/text';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { bodyDiff, isUnchanged } from './bodyDiff';
import './history.css';
import type { Revision } from '../../../core/model/revision';

interface Props {
  session: ArticleSession;
  revision: Revision;
  onClose(): void;
}

/** An earlier state: its words, and what has changed since. */
export function RevisionDialog({ session, revision, onClose }: Props) {
  const { data: body, error } = useCall('revisions.body', { id: revision.id });
  const [tab, setTab] = useState('changes');
  const restore = useAction(
    async () => {
      await session.flush();
      session.adopt(await call('revisions.restore', { id: revision.id }));
      onClose();
    },
    { toast: 'The revision is restored; what stood before is a revision too.' },
  );
  return (
    <Dialog
      isOpen
      size="wide"
      title={revision.headline || 'Untitled'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button tone="primary" isDisabled={!body || restore.isRunning} onPress={() => restore.run()}>
            Restore this revision
          </Button>
        </>
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {body && (
        <Tabs
          label="Revision"
          selected={tab}
          onSelect={setTab}
          entries={[
            { id: 'changes', label: 'Changes since', content: <Changes session={session} body={body} /> },
            {
              id: 'text',
              label: 'Text',
              content: (
                <div className="revision-text" lang={session.language}>
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
  if (isUnchanged(parts)) return <p className="revision-none">No word has changed since.</p>;
  return (
    <div className="revision-text" lang={session.language}>
      {parts.map((part, index) => {
        // Parts have no identity of their own, and the list is drawn anew as a whole.
        const key = `${index}:${part.change}`;
        if (part.change === 'folded') {
          return (
            <span key={key} className="revision-fold">
              {part.words.toLocaleString()} words the same
            </span>
          );
        }
        if (part.change === 'same') return <span key={key}>{part.text}</span>;
        const Tag = part.change === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <span className="visually-hidden">{part.change === 'added' ? 'put in: ' : 'taken out: '}</span>
            {part.text}
          </Tag>
        );
      })}
    </div>
  );
}
