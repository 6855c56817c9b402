import { useState } from 'react';
import type { Revision } from '../../../core/model/revision';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { toast } from '../../shell/toast';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';
import { t } from './messages';
import { timeOf } from './revisionWords';

interface Props {
  session: ArticleSession;
  /** `'present'`: the present text is stored as a new revision with the name. */
  revision: Revision | 'present';
}

/** Names a version of the article, so that it is found again. */
export function NameDialog({ session, revision }: Props) {
  const [name, setName] = useState(revision === 'present' ? '' : revision.name);
  const save = async () => {
    if (revision !== 'present') return call('revisions.rename', { id: revision.id, name });
    await session.flush();
    await call('revisions.create', { articleId: session.id, name });
    toast(t('name.stored', { name }));
  };
  return (
    <FormDialog
      size="small"
      title={revision === 'present' ? t('name.title') : t('name.title.revision', { time: timeOf(revision) })}
      fields={name}
      problem={revision === 'present' && name.trim() === '' ? t('name.missing') : undefined}
      save={save}
      done={endRequest}
    >
      <TextField
        label={t('name.field')}
        hint={t('name.hint')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
      />
    </FormDialog>
  );
}
