import { useState } from 'react';
import type { Snippet, SnippetFields } from '../../../core/model/snippet';
import { call } from '../../api/client';
import { Checkbox } from '../../ui/Checkbox';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';
import { t } from './messages';

interface Props {
  initial: Partial<SnippetFields> & { id?: string };
  done: (snippet: Snippet | null) => void;
}

export function SnippetDialog({ initial: { id, ...given }, done }: Props) {
  const [fields, setFields] = useState<SnippetFields>({ name: '', markdown: '', ...given });
  const isNotice = fields.purpose === 'notice';
  return (
    <FormDialog
      title={id ? t('snippet') : t('new')}
      fields={fields}
      problem={fields.name.trim() === '' ? t('name.missing') : undefined}
      save={() => (id ? call('snippets.update', { id, fields }) : call('snippets.create', fields))}
      done={done}
    >
      <div className={form.whole}>
        <TextField
          label={t('name')}
          autoFocus
          value={fields.name}
          onChange={(name) => setFields({ ...fields, name })}
        />
      </div>
      <div className={form.whole}>
        <TextField
          label={t('markdown')}
          hint={t(isNotice ? 'isNotice.hint' : 'markdown.hint')}
          rows={9}
          mono
          value={fields.markdown}
          onChange={(markdown) => setFields({ ...fields, markdown })}
        />
      </div>
      <div className={form.whole}>
        <Checkbox
          isSelected={isNotice}
          onChange={(chosen) => setFields({ ...fields, purpose: chosen ? 'notice' : 'block' })}
        >
          {t('isNotice')}
        </Checkbox>
      </div>
    </FormDialog>
  );
}
