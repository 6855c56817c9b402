import { type ClipboardEvent, type Dispatch, type SetStateAction, useRef } from 'react';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { t } from './messages';
import { filled, type QuoteForm, unfilled, withRecords } from './quoteForm';
import styles from './quotes.module.css';

interface Props {
  form: QuoteForm;
  setForm: Dispatch<SetStateAction<QuoteForm>>;
}

/** The words of a quote. A passage with speaker, source or date that is pasted here is split into the form's fields. */
export function WordsField({ form, setForm }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { text, language } = form.fields;
  const onPaste = (event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const pasted = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const isWhole =
      target instanceof HTMLTextAreaElement &&
      target.selectionStart === 0 &&
      target.selectionEnd === target.value.length;
    if (isWhole) void perform(() => split(pasted));
  };
  const split = async (pasted: string) => {
    const { readPassage } = await import('../../../core/capture/passage');
    const passage = readPassage(pasted, language, new Date());
    if (!passage) return;
    const known = await withRecords(passage);
    // The words may have been changed meanwhile.
    setForm((now) => (now.fields.text === pasted ? filled(now, known) : now));
  };
  const putBack = () => {
    setForm(unfilled);
    frame.current?.querySelector('textarea')?.focus();
  };
  return (
    <div ref={frame}>
      <TextField
        label={term('quoted.words')}
        hint={t('words.hint')}
        rows={3}
        autoFocus
        value={text}
        onChange={(words) => setForm((now) => ({ ...now, fields: { ...now.fields, text: words } }))}
        onPaste={onPaste}
      />
      <div role="status" className={styles.passage}>
        {form.asPasted && (
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
