import { useState } from 'react';
import { sourceOfText } from '../../../../core/capture/sourceOfText';
import { sourceShort } from '../../../../core/citations/reference';
import { openTerms, type Terms } from '../../../../core/model/terms';
import type { QuoteDetail } from '../../../../ipc/channels/quotes';
import { useRecord } from '../../../api/useRecord';
import { endRequest } from '../../../session/request';
import { openSourceDialog } from '../../../shell/recordDialogs';
import { DatePartField, isPartialDate } from '../../../ui/DatePartField';
import form from '../../../ui/Form.module.css';
import { term } from '../../../ui/terms';
import { FormDialog } from '../../library/FormDialog';
import { SourceField } from '../../library/SourceField';
import { SpeakerFieldset } from '../../speakers/SpeakerFieldset';
import { noSpeaker, type SpeakerChoice, speakerIdOf } from '../../speakers/speakerChoice';
import { storedTerms, termsProblem } from '../../terms/TermsFields';
import { t } from '../messages';
import { GiveTerms } from './GiveTerms';
import { give } from './give';

/** Gives several records one source, speaker, date or terms; fields that stay empty change nothing. */
export function GiveDialog({ quotes }: { quotes: readonly QuoteDetail[] }) {
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState<SpeakerChoice>(noSpeaker);
  const [date, setDate] = useState('');
  const [terms, setTerms] = useState<Partial<Terms>>({});
  const source = useRecord('sources', sourceId);
  const isEmpty =
    sourceId === null &&
    speaker.id === null &&
    speaker.name.trim() === '' &&
    date === '' &&
    Object.keys(terms).length === 0;
  const problem = () => {
    if (!isPartialDate(date)) return term('dateUnreadable');
    if (isEmpty) return t('give.empty');
    return termsProblem({ embargo: terms.embargo ?? '' });
  };
  const save = async () => {
    const speakerId = await speakerIdOf(speaker);
    await give(quotes, {
      ...(sourceId === null ? {} : { sourceId }),
      ...(speakerId === null ? {} : { speakerId }),
      ...(date === '' ? {} : { dateSaid: date }),
      ...terms,
      ...(terms.embargo === undefined ? {} : { embargo: storedTerms({ ...openTerms, ...terms }).embargo }),
    });
  };
  return (
    <FormDialog
      title={t('give.title', { count: quotes.length })}
      problem={problem()}
      save={save}
      done={endRequest}
    >
      <p className={form.whole}>{t('give.detail')}</p>
      <div className={form.whole}>
        <SourceField
          label={term('source')}
          chosen={
            source ? { id: source.id, label: sourceShort(source.csl), detail: source.csl.title ?? '' } : null
          }
          onChoose={setSourceId}
          onNew={async (text) => {
            const made = await openSourceDialog({ csl: sourceOfText(text) });
            if (made) setSourceId(made.id);
          }}
        />
      </div>
      <SpeakerFieldset choice={speaker} dateSaid={date || null} onChange={setSpeaker} />
      <DatePartField label={t('give.dateSaid')} value={date} onChange={setDate} />
      <GiveTerms terms={terms} onChange={setTerms} />
    </FormDialog>
  );
}
