import { useState } from 'react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast } from '../../shell/toast';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { createFrom } from './createFrom';
import { t } from './messages';

interface Props {
  articleId: string;
  headline: string;
  onClose(): void;
}

/** Names the template that is made from an article; the name of another template replaces that. */
export function SaveTemplateDialog({ articleId, headline, onClose }: Props) {
  const [name, setName] = useState(headline.slice(0, 200));
  const names = (useCall('templates.list', undefined).data ?? []).map((one) => one.name.toLowerCase());
  const isReplacing = names.includes(name.trim().toLowerCase());
  const save = async () => {
    const template = await call('templates.saveArticle', { articleId, name, isReplacing });
    toast(t('saved', { name: template.name }), 'ok', {
      label: t('saved.use'),
      run: () => void createFrom(template.id),
    });
  };
  return (
    <FormDialog
      size="small"
      title={t('save.title')}
      fields={name}
      problem={name.trim() === '' ? t('save.missing') : undefined}
      save={save}
      done={onClose}
      saveLabel={isReplacing ? t('save.replace.button') : term('save')}
    >
      <div className={form.whole}>
        <TextField
          label={t('save.name')}
          hint={isReplacing ? t('save.replace') : t('save.hint')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
        />
      </div>
    </FormDialog>
  );
}
