import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
} from 'lexical';
import { type FormEvent, useEffect, useState } from 'react';
import { asLinked, isLinkUrl } from '../../../core/model/articleUrl';
import { withScheme } from '../../../core/model/url';
import { RUN_COMMAND } from '../../../editor/commands/RunExtension';
import { $insertInline } from '../../../editor/inline/insertInline';
import { Button } from '../../ui/Button';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { HeldDialog } from '../library/HeldDialog';
import { t } from './messages';

interface Open {
  selection: BaseSelection;
  url: string;
  /** The words of a new link; null where words are selected or linked already. */
  words: string | null;
  isLink: boolean;
}

/** Sets, changes or removes the link on the selected words, or puts a link with words of its own at the caret. */
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
          const isLink = link !== null;
          const words = selection.isCollapsed() && !isLink ? '' : null;
          setOpen({ selection: selection.clone(), url: link?.getURL() ?? '', words, isLink });
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
        if (open.words === null) $toggleLink(url);
        else if (url !== null)
          $insertInline($createLinkNode(url).append($createTextNode(open.words.trim() || open.url.trim())));
      },
      { tag: HISTORY_PUSH_TAG },
    );
    setOpen(null);
  };
  const problem = open.url.trim() === '' || isLinkUrl(asLinked(open.url)) ? undefined : t('link.problem');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem === undefined) apply(open.url.trim() === '' ? null : withScheme(asLinked(open.url)));
  };
  return (
    <HeldDialog
      title={t('link')}
      size="small"
      fields={[open.words, open.url]}
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
      <form id="link-form" className={form.grid} onSubmit={submit}>
        {open.words !== null && (
          <div className={form.whole}>
            <TextField
              label={t('link.words')}
              autoFocus
              value={open.words}
              onChange={(words) => setOpen({ ...open, words })}
            />
          </div>
        )}
        <div className={form.whole}>
          <TextField
            label={t('link.address')}
            placeholder="https://…"
            autoFocus={open.words === null}
            value={open.url}
            onChange={(url) => setOpen({ ...open, url })}
            {...(problem ? { error: problem } : {})}
          />
        </div>
      </form>
    </HeldDialog>
  );
}
