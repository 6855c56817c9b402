import { useState } from 'react';
import { call } from '../../api/client';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Hint } from '../../ui/FieldParts';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './Share.module.css';

/** How an article is saved as a Word file. */
export function WordDialog({ articleId, onClose }: { articleId: string; onClose(): void }) {
  const [review, setReview] = useState(false);
  const save = useAction(async () => {
    const saved = await call('word.save', { id: articleId, review });
    if (!saved) return;
    onClose();
    const { file, picturesLeftOut: count } = saved;
    toast(count === 0 ? t('word.saved', { file }) : t('word.savedWithout', { file, count }));
  });
  return (
    <Dialog
      isOpen
      size="small"
      title={t('word.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('cancel')}</Button>
          <Button tone="primary" autoFocus isDisabled={save.isRunning} onPress={() => save.run()}>
            {t('word.save')}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Checkbox isSelected={review} onChange={setReview}>
          {t('review')}
        </Checkbox>
        <Hint>{t('review.hint')}</Hint>
      </div>
    </Dialog>
  );
}
