import { IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { commandTitle } from '../../../ipc/commands';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError, Hint } from '../../ui/FieldParts';
import { Menu } from '../../ui/Menu';
import { PageFrame } from '../../ui/PageFrame';
import { copyArticle } from './copyArticle';
import { t } from './messages';
import styles from './Preview.module.css';

const copies = [
  ['markdown', 'preview.copyMarkdown'],
  ['html', 'preview.copyHtml'],
  ['richText', 'preview.copyRichText'],
] as const;

/** An article as readers see it; it is copied, printed or saved from here. */
export function PreviewDialog({ articleId, onClose }: { articleId: string; onClose(): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { data, error } = useCall('preview.page', { id: articleId });
  const save = useAction(async () => {
    const saved = await call('preview.save', { id: articleId });
    if (saved) toast(t('saved', saved));
  });
  const isMissing = data === undefined;
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Menu
            label={t('copy')}
            trigger={
              <Button icon={IconChevronDown} isDisabled={isMissing}>
                {t('copy')}
              </Button>
            }
            entries={copies.map(([format, command]) => ({
              id: format,
              label: commandTitle(command),
              run: () => void copyArticle(articleId, { format }),
            }))}
          />
          <Button isDisabled={isMissing} onPress={() => frame.current?.contentWindow?.print()}>
            {t('print')}
          </Button>
          <Button tone="primary" isDisabled={isMissing} onPress={() => save.run()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.preview}>
        {error ? (
          <FormError>{error.message}</FormError>
        ) : isMissing ? (
          <p role="status">{t('making')}</p>
        ) : (
          <PageFrame title={t('frame')} frame={frame} html={data} onEscape={onClose} />
        )}
        <Hint>{t('note')}</Hint>
      </div>
    </Dialog>
  );
}
