import { useState } from 'react';
import type { ListedTemplate, TemplateId } from '../../../core/model/template';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { createFrom } from './createFrom';
import { t } from './messages';
import { TemplateActions } from './TemplateActions';
import { TemplateList } from './TemplateList';
import { TemplatePreview } from './TemplatePreview';
import styles from './templates.module.css';

/** The templates, what the chosen one gives, and what can be done with it. */
export function FromTemplateDialog({ onClose }: { onClose(): void }) {
  const templates = useCall('templates.list', undefined).data;
  const usual = useCall('settings.get', undefined).data?.newArticle.template;
  const [picked, setPicked] = useState<TemplateId | null>(null);
  if (!templates || usual === undefined) return null;
  const find = (id: TemplateId | null): ListedTemplate | undefined => templates.find((one) => one.id === id);
  const chosen = find(picked) ?? find(usual) ?? templates[0];
  const create = (id: TemplateId) => {
    onClose();
    void createFrom(id);
  };
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('new.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('cancel')}</Button>
          <Button tone="primary" isDisabled={!chosen} onPress={() => chosen && create(chosen.id)}>
            {t('new.create')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <TemplateList
          templates={templates}
          chosen={chosen?.id ?? null}
          usual={usual}
          onChoose={setPicked}
          onCreate={create}
        />
        {chosen && (
          <div className={styles.chosen}>
            <TemplatePreview template={chosen} />
            <TemplateActions key={chosen.id} template={chosen} isUsual={chosen.id === usual} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
