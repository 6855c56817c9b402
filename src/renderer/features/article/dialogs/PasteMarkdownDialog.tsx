import { endRequest } from '../../../session/request';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { t } from '../messages';

/** Shown at the first paste that looks like Markdown; the choice is remembered. */
export function PasteMarkdownDialog({ answer }: { answer(asMarkdown: boolean): void }) {
  const end = (asMarkdown: boolean) => {
    answer(asMarkdown);
    endRequest();
  };
  return (
    <Dialog
      isOpen
      size="small"
      role="alertdialog"
      title={t('paste.title')}
      onClose={() => end(false)}
      actions={
        <>
          <Button onPress={() => end(false)}>{t('paste.plain')}</Button>
          <Button tone="primary" autoFocus onPress={() => end(true)}>
            {t('paste.markdown')}
          </Button>
        </>
      }
    >
      <p>{t('paste.detail')}</p>
    </Dialog>
  );
}
