import { type ClipboardEvent, useRef } from 'react';
import type { Passage } from '../../../core/capture/passage';
import { articleYear } from '../../session/articleYear';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './quotes.module.css';

interface Props {
  words: string;
  hint: string;
  rows: number;
  language: string;
  onWords(words: string): void;
  /** A passage with speaker, source or date was pasted as all of the words. */
  onPassage(pasted: string, passage: Passage): unknown;
  /** The words were split into the fields of the form. */
  isSplit: boolean;
  putBack(): void;
}

/** The words of a quote. */
export function PassageField({ words, hint, rows, language, isSplit, ...on }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const onPaste = (event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const pasted = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const isWhole =
      target instanceof HTMLTextAreaElement &&
      target.selectionStart === 0 &&
      target.selectionEnd === target.value.length;
    if (!isWhole) return;
    void perform(async () => {
      const passage = await passageIn(pasted, language);
      if (passage) await on.onPassage(pasted, passage);
    });
  };
  const putBack = () => {
    on.putBack();
    frame.current?.querySelector('textarea')?.focus();
  };
  return (
    <div ref={frame}>
      <TextField
        label={term('quoted.words')}
        hint={hint}
        rows={rows}
        autoFocus
        value={words}
        onChange={on.onWords}
        onPaste={onPaste}
      />
      <div role="status" className={styles.passage}>
        {isSplit && (
          <>
            <span>{t('passage')}</span>
            <Button size="small" onPress={putBack}>
              {t('passage.undo')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** See `readPassage`; its reader of dates is large, and loaded when it is needed. */
export async function passageIn(text: string, language: string): Promise<Passage | null> {
  const { readPassage } = await import('../../../core/capture/passage');
  return readPassage(text, language, { today: new Date(), year: articleYear() });
}
