import { useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { Capture } from '../../../core/model/capture';
import { emptyQuote } from '../../../core/model/quote';
import type { Source } from '../../../core/model/source';
import { call } from '../../api/client';
import { articleYear } from '../../session/articleYear';
import { DatePartField, isPartialDate } from '../../ui/DatePartField';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { PassageField } from '../quotes/PassageField';
import { SpeakerFieldset } from '../speakers/SpeakerFieldset';
import { speakerIdOf } from '../speakers/speakerChoice';
import styles from './CaptureDialog.module.css';
import { CapturedSource } from './CapturedSource';
import { t } from './messages';
import { problemOf, useCapturedSource } from './useCapturedSource';
import { type SaidPassage, useSaid, withSource } from './useSaid';

/** What was saved: a quote with its source, or the source alone. */
export type Saved = { kind: 'quotes' | 'sources'; id: string };

interface Props {
  capture: Capture;
  /** The words of the capture in parts, if they say more than words. */
  passage: SaidPassage | null;
  done: (kept: Saved | null) => void;
}

/** Words from another program, for the user to check before they are saved. */
export function CaptureDialog({ capture, passage, done }: Props) {
  const [before, setBefore] = useState(capture.before);
  const [after, setAfter] = useState(capture.after);
  const source = useCapturedSource(withSource(capture.csl, passage?.source));
  const { said, change, take, putBack } = useSaid(capture, passage, source);
  const { words, speaker, dateSaid } = said;

  const save = async (): Promise<Saved> => {
    const saved = await source.save();
    if (words.trim() === '' && saved) return { kind: 'sources', id: saved.id };
    const quote = await call('quotes.create', {
      ...emptyQuote(languageOf(saved)),
      text: words,
      contextBefore: before,
      contextAfter: after,
      speakerId: await speakerIdOf(speaker, dateSaid || null),
      dateSaid: dateSaid || null,
      sourceId: saved?.id ?? null,
      locatorLabel: 'page',
    });
    return { kind: 'quotes', id: quote.id };
  };

  return (
    <FormDialog
      title={t('capture')}
      fields={{ words, before, after, speaker, dateSaid, source: source.typed }}
      problem={isPartialDate(dateSaid) ? problemOf(words, source) : term('dateUnreadable')}
      save={save}
      done={done}
    >
      {capture.notes.length > 0 && (
        <div className={`${form.whole} ${styles.notes}`} role="alert">
          {capture.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      <div className={form.whole}>
        <PassageField
          words={words}
          hint={t('words.hint')}
          rows={4}
          language={languageOf(source.known)}
          onWords={(typed) => change({ words: typed })}
          onPassage={take}
          isSplit={said.asPasted !== undefined}
          putBack={putBack}
        />
      </div>
      <TextField label={term('quoted.before')} rows={2} value={before} onChange={setBefore} />
      <TextField label={term('quoted.after')} rows={2} value={after} onChange={setAfter} />
      <SpeakerFieldset
        choice={speaker}
        dateSaid={dateSaid || null}
        onChange={(choice) => change({ speaker: choice })}
      />
      <DatePartField
        label={term('dateSaid')}
        value={dateSaid}
        onChange={(date) => change({ dateSaid: date })}
        language={languageOf(source.known)}
        year={articleYear()}
      />
      <CapturedSource source={source} />
    </FormDialog>
  );
}

const languageOf = (source: Source | null): string => (source && textOf(source.csl, 'language')) || 'en-GB';
