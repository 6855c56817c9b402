import { useState } from 'react';
import { locatorTerms, sourceShort } from '../../../core/citations/reference';
import { emptyQuote, type Quote, type QuoteFields } from '../../../core/model/quote';
import { call } from '../../api/client';
import { useRecord } from '../../api/useRecord';
import { openSourceDialog } from '../../shell/recordDialogs';
import { DatePartField, isPartialDate } from '../../ui/DatePartField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';
import { RecordField } from '../library/RecordField';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import { SpeakerFieldset } from '../speakers/SpeakerFieldset';
import { noSpeaker, type SpeakerChoice, speakerIdOf } from '../speakers/speakerChoice';

interface Props {
  initial: Partial<QuoteFields> & { id?: string; speakerName?: string };
  done: (quote: Quote | null) => void;
}

const empty: QuoteFields = { ...emptyQuote('en-GB'), locatorLabel: 'page' };

/** The record of somebody's words: what, who, where, when. */
export function QuoteDialog({ initial: { id, speakerName = '', ...given }, done }: Props) {
  const [fields, setFields] = useState<QuoteFields>({ ...empty, ...given });
  const [speaker, setSpeaker] = useState<SpeakerChoice>({
    ...noSpeaker,
    id: fields.speakerId,
    name: speakerName,
  });
  const change = (part: Partial<QuoteFields>) => setFields({ ...fields, ...part });
  const source = useRecord('sources', fields.sourceId);

  const save = async () => {
    const speakerId = await speakerIdOf(speaker);
    const whole = { ...fields, speakerId, locatorLabel: fields.locatorLabel || 'page' };
    return id ? call('quotes.update', { id, fields: whole }) : call('quotes.create', whole);
  };

  return (
    <FormDialog title={id ? 'Quote' : 'Capture quote'} problem={problemOf(fields)} save={save} done={done}>
      <div className="whole">
        <TextField
          label="Words"
          hint="Verbatim, without quotation marks around them."
          rows={3}
          autoFocus
          value={fields.text}
          onChange={(text) => change({ text })}
        />
      </div>
      <SpeakerFieldset choice={speaker} dateSaid={fields.dateSaid} onChange={setSpeaker} />
      <div className="whole">
        <RecordField
          label="Source"
          what="sources"
          chosen={
            source ? { id: source.id, label: sourceShort(source.csl), detail: source.csl.title ?? '' } : null
          }
          onChoose={(sourceId) => change({ sourceId })}
          onNew={async (title) => {
            const made = await openSourceDialog({ csl: { type: 'webpage', title } });
            if (made) change({ sourceId: made.id });
          }}
        />
        {fields.sourceId && <VerbatimLine sourceId={fields.sourceId} quoted={fields.text} />}
      </div>
      <Select
        label="Locator"
        value={fields.locatorLabel || 'page'}
        choices={locatorTerms.map((term) => ({ id: term, label: term }))}
        onChange={(locatorLabel) => change({ locatorLabel })}
      />
      <TextField
        label="Where in the source"
        placeholder="3 or 12:04"
        value={fields.locator}
        onChange={(locator) => change({ locator })}
      />
      <DatePartField
        label="Date said"
        value={fields.dateSaid ?? ''}
        onChange={(date) => change({ dateSaid: date || null })}
      />
      <DatePartField
        label="Verified on"
        value={fields.verifiedOn ?? ''}
        onChange={(date) => change({ verifiedOn: date || null })}
      />
      <TextField label="Language" value={fields.language} onChange={(language) => change({ language })} />
      <TextField
        label="Translator"
        value={fields.translator}
        onChange={(translator) => change({ translator })}
      />
      <div className="whole">
        <TextField
          label="Translation"
          rows={2}
          value={fields.translation}
          onChange={(translation) => change({ translation })}
        />
      </div>
      <TextField
        label="Words before"
        rows={2}
        value={fields.contextBefore}
        onChange={(contextBefore) => change({ contextBefore })}
      />
      <TextField
        label="Words after"
        rows={2}
        value={fields.contextAfter}
        onChange={(contextAfter) => change({ contextAfter })}
      />
      <div className="whole">
        <TextField label="Note" rows={2} value={fields.note} onChange={(note) => change({ note })} />
      </div>
    </FormDialog>
  );
}

function problemOf(fields: QuoteFields): string | undefined {
  if (fields.text.trim() === '') return 'A quote needs its words.';
  if (!isPartialDate(fields.dateSaid ?? '') || !isPartialDate(fields.verifiedOn ?? ''))
    return 'A date cannot be read.';
  return undefined;
}
