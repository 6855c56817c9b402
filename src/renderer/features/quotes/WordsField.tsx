import type { Dispatch, SetStateAction } from 'react';
import { t } from './messages';
import { PassageField } from './PassageField';
import { filled, type QuoteForm, unfilled, withRecords } from './quoteForm';

interface Props {
  form: QuoteForm;
  setForm: Dispatch<SetStateAction<QuoteForm>>;
}

/** The words of a quote. A passage with speaker, source or date that is pasted here is split into the form's fields. */
export function WordsField({ form, setForm }: Props) {
  const { text, language } = form.fields;
  return (
    <PassageField
      words={text}
      hint={t('words.hint')}
      rows={3}
      language={language}
      onWords={(words) => setForm((now) => ({ ...now, fields: { ...now.fields, text: words } }))}
      onPassage={async (pasted, passage) => {
        const known = await withRecords(passage);
        // The words may have been changed meanwhile.
        setForm((now) => (now.fields.text === pasted ? filled(now, known) : now));
      }}
      isSplit={form.asPasted !== undefined}
      putBack={() => setForm(unfilled)}
    />
  );
}
