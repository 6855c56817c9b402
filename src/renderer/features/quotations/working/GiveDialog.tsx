import { useState } from 'react';
import { openTerms, type Terms } from '../../../../core/model/terms';
import type { QuoteDetail } from '../../../../ipc/channels/quotes';
import { articleYear } from '../../../session/articleYear';
import { endRequest } from '../../../session/request';
import { DatePartField, isPartialDate } from '../../../ui/DatePartField';
import form from '../../../ui/Form.module.css';
import { term } from '../../../ui/terms';
import { FormDialog } from '../../library/FormDialog';
import { noSource, SourceField, sourceProblem } from '../../library/SourceField';
import { SpeakerFieldset } from '../../speakers/SpeakerFieldset';
import { noSpeaker, type SpeakerChoice, speakerIdOf } from '../../speakers/speakerChoice';
import { storedTerms, termsProblem } from '../../terms/TermsFields';
import { t } from '../messages';
import { GiveTerms } from './GiveTerms';
import { give } from './give';

/** Gives several records one source, speaker, date or terms; fields that stay empty change nothing. */
export function GiveDialog({ quotes }: { quotes: readonly QuoteDetail[] }) {
  const [source, setSource] = useState(noSource);
  const [speaker, setSpeaker] = useState<SpeakerChoice>(noSpeaker);
  const [date, setDate] = useState('');
  const [terms, setTerms] = useState<Partial<Terms>>({});
  const isEmpty =
    source.id === null &&
    source.text.trim() === '' &&
    speaker.id === null &&
    speaker.name.trim() === '' &&
    date === '' &&
    Object.keys(terms).length === 0;
  const problem = () => {
    if (!isPartialDate(date)) return term('dateUnreadable');
    if (isEmpty) return t('give.empty');
    return sourceProblem(source) ?? termsProblem({ embargo: terms.embargo ?? '' });
  };
  const save = async () => {
    const speakerId = await speakerIdOf(speaker, date || null);
    await give(quotes, {
      ...(source.id === null ? {} : { sourceId: source.id }),
      ...(speakerId === null ? {} : { speakerId }),
      ...(date === '' ? {} : { dateSaid: date }),
      ...terms,
      ...(terms.embargo === undefined ? {} : { embargo: storedTerms({ ...openTerms, ...terms }).embargo }),
    });
  };
  return (
    <FormDialog
      title={t('give.title', { count: quotes.length })}
      fields={{ source, speaker, date, terms }}
      problem={problem()}
      save={save}
      done={endRequest}
    >
      <p className={form.whole}>{t('give.detail')}</p>
      <div className={form.whole}>
        <SourceField label={term('source')} choice={source} onChange={setSource} />
      </div>
      <SpeakerFieldset choice={speaker} dateSaid={date || null} onChange={setSpeaker} />
      <DatePartField
        label={term('dateSaid')}
        value={date}
        onChange={setDate}
        language={quotes[0]?.language ?? 'en'}
        year={articleYear()}
      />
      <GiveTerms terms={terms} onChange={setTerms} />
    </FormDialog>
  );
}
