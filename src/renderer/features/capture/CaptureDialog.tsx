import { useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { Capture } from '../../../core/model/capture';
import { emptyQuote } from '../../../core/model/quote';
import type { Source } from '../../../core/model/source';
import { call } from '../../api/client';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { SpeakerFieldset } from '../speakers/SpeakerFieldset';
import { noSpeaker, speakerIdOf } from '../speakers/speakerChoice';
import styles from './CaptureDialog.module.css';
import { CapturedSource } from './CapturedSource';
import { t } from './messages';
import { problemOf, useCapturedSource } from './useCapturedSource';

/** What was saved: a quote with its source, or the source alone. */
export type Saved = { kind: 'quotes' | 'sources'; id: string };

interface Props {
  capture: Capture;
  done: (kept: Saved | null) => void;
}

/** Words from another program, for the user to check before they are saved. */
export function CaptureDialog({ capture, done }: Props) {
  const [words, setWords] = useState(capture.words);
  const [before, setBefore] = useState(capture.before);
  const [after, setAfter] = useState(capture.after);
  const [speaker, setSpeaker] = useState(noSpeaker);
  const source = useCapturedSource(capture.csl);

  const save = async (): Promise<Saved> => {
    const saved = await source.save();
    if (words.trim() === '' && saved) return { kind: 'sources', id: saved.id };
    const quote = await call('quotes.create', {
      ...emptyQuote(languageOf(saved)),
      text: words,
      contextBefore: before,
      contextAfter: after,
      speakerId: await speakerIdOf(speaker),
      sourceId: saved?.id ?? null,
      locatorLabel: 'page',
    });
    return { kind: 'quotes', id: quote.id };
  };

  return (
    <FormDialog
      title={t('capture')}
      fields={{ words, before, after, speaker, source: source.typed }}
      problem={problemOf(words, source)}
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
        <TextField
          label={term('quoted.words')}
          hint={t('words.hint')}
          rows={4}
          autoFocus
          value={words}
          onChange={setWords}
        />
      </div>
      <TextField label={term('quoted.before')} rows={2} value={before} onChange={setBefore} />
      <TextField label={term('quoted.after')} rows={2} value={after} onChange={setAfter} />
      <SpeakerFieldset choice={speaker} dateSaid={null} onChange={setSpeaker} />
      <CapturedSource source={source} />
    </FormDialog>
  );
}

const languageOf = (source: Source | null): string => (source && textOf(source.csl, 'language')) || 'en-GB';
