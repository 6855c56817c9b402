import { useState } from 'react';
import type { ShareContent } from '../../../core/model/sharing';
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

const files = ['word', 'page', 'markdown', 'pictures'] as const;

/** What the folder for reviewers of an article holds. */
export function ReviewDialog({ articleId, onClose }: { articleId: string; onClose(): void }) {
  const [content, setContent] = useState<ShareContent>({
    word: true,
    review: false,
    page: true,
    markdown: false,
    pictures: true,
  });
  const save = useAction(async () => {
    const saved = await call('word.saveFolder', { id: articleId, content });
    if (!saved) return;
    onClose();
    toast(t('folder.saved', { folder: saved.folder, count: saved.files.length }));
  });
  const choose = (name: keyof ShareContent) => (isChosen: boolean) =>
    setContent({ ...content, [name]: isChosen });
  return (
    <Dialog
      isOpen
      size="small"
      title={t('folder.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('cancel')}</Button>
          <Button
            tone="primary"
            autoFocus
            isDisabled={save.isRunning || !files.some((name) => content[name])}
            onPress={() => save.run()}
          >
            {t('folder.save')}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <p>{t('folder.about')}</p>
        <fieldset className={styles.choices}>
          <legend>{t('folder.holds')}</legend>
          {files.map((name) => (
            <div key={name} className={styles.choices}>
              <Checkbox isSelected={content[name]} onChange={choose(name)}>
                {t(`folder.${name}`)}
              </Checkbox>
              {name === 'word' && (
                <div className={styles.within}>
                  <Checkbox
                    isSelected={content.review}
                    isDisabled={!content.word}
                    onChange={choose('review')}
                  >
                    {t('review')}
                  </Checkbox>
                </div>
              )}
            </div>
          ))}
        </fieldset>
        <Hint>{t('review.hint')}</Hint>
      </div>
    </Dialog>
  );
}
