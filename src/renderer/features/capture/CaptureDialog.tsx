import { useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { Capture } from '../../../core/model/capture';
import { call } from '../../api/client';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';
import { SpeakerFieldset } from '../speakers/SpeakerFieldset';
import { noSpeaker, speakerIdOf } from '../speakers/speakerChoice';
import { CapturedSource } from './CapturedSource';
import { problemOf, useCapturedSource } from './useCapturedSource';
import './capture.css';
import { emptyQuote } from '../../../core/model/quote';
import type { Source } from '../../../core/model/source';

/** What was kept: a quote with its source, or the source alone. */
export type Kept = { kind: 'quotes' | 'sources'; id: string };

interface Props {
  capture: Capture;
  done: (kept: Kept | null) => void;
}

/** Somebody's words from another program, to be looked at before they are kept. */
export function CaptureDialog({ capture, done }: Props) {
  const [words, setWords] = useState(capture.words);
  const [before, setBefore] = useState(capture.before);
  const [after, setAfter] = useState(capture.after);
  const [speaker, setSpeaker] = useState(noSpeaker);
  const source = useCapturedSource(capture.csl);

  const save = async (): Promise<Kept> => {
    const kept = await source.keep();
    if (words.trim() === '' && kept) return { kind: 'sources', id: kept.id };
    const quote = await call('quotes.create', {
      ...emptyQuote(languageOf(kept)),
      text: words,
      contextBefore: before,
      contextAfter: after,
      speakerId: await speakerIdOf(speaker),
      sourceId: kept?.id ?? null,
      locatorLabel: 'page',
    });
    return { kind: 'quotes', id: quote.id };
  };

  return (
    <FormDialog title="Capture" problem={problemOf(words, source)} save={save} done={done}>
      {capture.notes.length > 0 && (
        <div className="whole capture-notes" role="alert">
          {capture.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      <div className="whole">
        <TextField
          label="Words"
          hint="Verbatim, without quotation marks around them. Empty: only the source is kept."
          rows={4}
          autoFocus
          value={words}
          onChange={setWords}
        />
      </div>
      <TextField label="Words before" rows={2} value={before} onChange={setBefore} />
      <TextField label="Words after" rows={2} value={after} onChange={setAfter} />
      <SpeakerFieldset choice={speaker} dateSaid={null} onChange={setSpeaker} />
      <CapturedSource source={source} />
    </FormDialog>
  );
}

const languageOf = (source: Source | null): string => (source && textOf(source.csl, 'language')) || 'en-GB';
