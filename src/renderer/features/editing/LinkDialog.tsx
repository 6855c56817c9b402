import { $isLinkNode, $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
} from 'lexical';
import { type FormEvent, useEffect, useState } from 'react';
import { isLinkUrl } from '../../../core/model/articleUrl';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { HeldDialog } from '../library/HeldDialog';
import { t } from './messages';

interface Open {
  selection: BaseSelection;
  url: string;
  isLink: boolean;
}

/** Sets, changes or removes the link on the selected words. */
export function LinkDialog() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        RUN_COMMAND,
        (id) => {
          const selection = $getSelection();
          if (id !== 'format.link' || !$isRangeSelection(selection)) return false;
          const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
          if (selection.isCollapsed() && !link) return true;
          setOpen({ selection: selection.clone(), url: link?.getURL() ?? '', isLink: link !== null });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (!open) return null;

  const apply = (url: string | null) => {
    editor.update(
      () => {
        $setSelection(open.selection.clone());
        $toggleLink(url);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    setOpen(null);
  };
  const problem = open.url.trim() === '' || isLinkUrl(open.url) ? undefined : t('link.problem');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem === undefined) apply(open.url.trim() === '' ? null : withScheme(open.url.trim()));
  };
  return (
    <HeldDialog
      title={t('link')}
      size="small"
      fields={open.url}
      onClose={() => setOpen(null)}
      actions={() => (
        <>
          {open.isLink && <Button onPress={() => apply(null)}>{t('link.remove')}</Button>}
          <Button tone="primary" type="submit" form="link-form">
            {t('link')}
          </Button>
        </>
      )}
    >
      <form id="link-form" onSubmit={submit}>
        <TextField
          label={t('link.address')}
          placeholder="https://…"
          autoFocus
          value={open.url}
          onChange={(url) => setOpen({ ...open, url })}
          {...(problem ? { error: problem } : {})}
        />
      </form>
    </HeldDialog>
  );
}

/** Adds `https://` to a bare address such as `example.org/a`. */
const withScheme = (url: string): string => (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) ? `https://${url}` : url);
