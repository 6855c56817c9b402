import { useState } from 'react';
import { emptyQuote, type Quote, type QuoteFields } from '../../../core/model/quote';
import { call } from '../../api/client';
import { articleYear } from '../../session/articleYear';
import { followChange } from '../../shell/corrections';
import { DatePartField, isPartialDate } from '../../ui/DatePartField';
import grid from '../../ui/Form.module.css';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { locatorChoices, term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { SourceField, sourceProblem } from '../library/SourceField';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import { SpeakerFieldset } from '../speakers/SpeakerFieldset';
import { noSpeaker, speakerIdOf } from '../speakers/speakerChoice';
import { storedTerms, TermsFields, termsProblem } from '../terms/TermsFields';
import { t } from './messages';
import type { QuoteForm } from './quoteForm';
import styles from './quotes.module.css';
import { WordsField } from './WordsField';

interface Props {
  initial: Partial<QuoteFields> & { id?: string; speakerName?: string };
  done: (quote: Quote | null) => void;
}

const empty: QuoteFields = { ...emptyQuote('en-GB'), locatorLabel: 'page' };

/** The form of a quote: the words, who said them, where and when. */
export function QuoteDialog({ initial: { id, speakerName = '', ...given }, done }: Props) {
  const [form, setForm] = useState<QuoteForm>(() => {
    const fields = { ...empty, ...given };
    return { fields, speaker: { ...noSpeaker, id: fields.speakerId, name: speakerName }, sourceText: '' };
  });
  const { fields, speaker, sourceText } = form;
  const change = (part: Partial<QuoteFields>) =>
    setForm((now) => ({ ...now, fields: { ...now.fields, ...part } }));
  const source = { id: fields.sourceId, text: sourceText };

  const save = async () => {
    const speakerId = await speakerIdOf(speaker, fields.dateSaid);
    const whole = { ...storedTerms(fields), speakerId, locatorLabel: fields.locatorLabel || 'page' };
    if (!id) return call('quotes.create', whole);
    const changed = await call('quotes.update', { id, fields: whole });
    void followChange('quote', id);
    return changed;
  };

  return (
    <FormDialog
      title={id ? term('quote') : t('capture')}
      fields={{ fields, speaker, sourceText }}
      problem={problemOf(fields) ?? sourceProblem(source)}
      save={save}
      done={done}
    >
      <div className={grid.whole}>
        <WordsField form={form} setForm={setForm} />
      </div>
      <SpeakerFieldset
        choice={speaker}
        dateSaid={fields.dateSaid}
        onChange={(choice) => setForm((now) => ({ ...now, speaker: choice }))}
      />
      <div className={grid.whole}>
        <SourceField
          label={term('source')}
          choice={source}
          onChange={({ id: sourceId, text }) =>
            setForm((now) => ({ ...now, fields: { ...now.fields, sourceId }, sourceText: text }))
          }
        />
        <div className={styles.verbatim}>
          {fields.sourceId && <VerbatimLine sourceId={fields.sourceId} quoted={fields.text} />}
        </div>
      </div>
      <TermsFields terms={fields} onChange={change} />
      <Select
        label={term('locator')}
        value={fields.locatorLabel || 'page'}
        choices={locatorChoices()}
        onChange={(locatorLabel) => change({ locatorLabel })}
      />
      <TextField
        label={term('locator.where')}
        placeholder={term('locator.example')}
        value={fields.locator}
        onChange={(locator) => change({ locator })}
      />
      <DatePartField
        label={term('dateSaid')}
        value={fields.dateSaid ?? ''}
        language={fields.language}
        year={articleYear()}
        onChange={(date) => change({ dateSaid: date || null })}
      />
      <TextField
        label={t('language')}
        value={fields.language}
        onChange={(language) => change({ language })}
      />
      <TextField
        label={t('translator')}
        value={fields.translator}
        onChange={(translator) => change({ translator })}
      />
      <div className={grid.whole}>
        <TextField
          label={t('translation')}
          rows={2}
          value={fields.translation}
          onChange={(translation) => change({ translation })}
        />
      </div>
      <TextField
        label={term('quoted.before')}
        rows={2}
        value={fields.contextBefore}
        onChange={(contextBefore) => change({ contextBefore })}
      />
      <TextField
        label={term('quoted.after')}
        rows={2}
        value={fields.contextAfter}
        onChange={(contextAfter) => change({ contextAfter })}
      />
      <div className={grid.whole}>
        <TextField label={term('note')} rows={2} value={fields.note} onChange={(note) => change({ note })} />
      </div>
    </FormDialog>
  );
}

function problemOf(fields: QuoteFields): string | undefined {
  if (fields.text.trim() === '') return t('words.missing');
  if (!isPartialDate(fields.dateSaid ?? '')) return term('dateUnreadable');
  return termsProblem(fields);
}
