import { endRequest } from '../../../session/request';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

/** Asked at the first paste that looks like Markdown; the answer is remembered. */
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
      title="Paste as Markdown?"
      onClose={() => end(false)}
      actions={
        <>
          <Button onPress={() => end(false)}>Paste as plain text</Button>
          <Button tone="primary" autoFocus onPress={() => end(true)}>
            Read as Markdown
          </Button>
        </>
      }
    >
      <p>
        What you paste looks like Markdown. It can become headings, lists and links, now and from now on, or
        stay as it is.
      </p>
    </Dialog>
  );
}
