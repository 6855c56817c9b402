import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { builtInTemplates, type ListedTemplate } from '../../../core/model/template';
import { changeSetting } from '../../api/changeSetting';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { term } from '../../ui/terms';
import { t } from './messages';
import { TemplateName } from './TemplateName';
import styles from './templates.module.css';

/** Whether new articles begin with the template, its name, and its deletion. */
export function TemplateActions({ template, isUsual }: { template: ListedTemplate; isUsual: boolean }) {
  const { id, name } = template;
  const [isNamed, setNamed] = useState(false);
  const setUsual = (usual: boolean) =>
    void perform(() => changeSetting('newArticle', (stored) => ({ ...stored, template: usual ? id : null })));
  const remove = () =>
    void perform(async () => {
      const deleted = await call('templates.delete', { id });
      toast(t('deleted', { name }), 'ok', {
        label: term('undo'),
        run: () => void perform(() => call('templates.putBack', deleted)),
      });
    });
  const isOwn = !builtInTemplates.some((known) => known === id);
  return (
    <div className={styles.actions}>
      <Checkbox isSelected={isUsual} onChange={setUsual}>
        {t('usual')}
      </Checkbox>
      {isOwn && isNamed && <TemplateName id={id} name={name} onClose={() => setNamed(false)} />}
      {isOwn && !isNamed && (
        <>
          <Button icon={IconPencil} onPress={() => setNamed(true)}>
            {t('rename')}
          </Button>
          <Button icon={IconTrash} onPress={remove}>
            {t('delete')}
          </Button>
        </>
      )}
    </div>
  );
}
