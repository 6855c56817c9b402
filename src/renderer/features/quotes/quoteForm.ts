import type { Passage } from '../../../core/capture/passage';
import { sourceOfText } from '../../../core/capture/sourceOfText';
import type { QuoteFields } from '../../../core/model/quote';
import { heldOn } from '../../../core/speakers/roles';
import { call } from '../../api/client';
import { findSpeaker, noSpeaker, type SpeakerChoice } from '../speakers/speakerChoice';

/** All that the form of a quote holds before it is saved. */
export interface QuoteForm {
  fields: QuoteFields;
  speaker: SpeakerChoice;
  /** With which a source is looked for. */
  sourceText: string;
  /** The form before a pasted passage was split into its fields. */
  asPasted?: QuoteForm;
}

/** A passage with the records that it means. */
interface KnownPassage extends Omit<Passage, 'speaker' | 'role'> {
  speaker: SpeakerChoice;
  sourceId: string | null;
}

export async function withRecords(passage: Passage): Promise<KnownPassage> {
  const { source } = passage;
  const [speaker, found] = await Promise.all([
    speakerIn(passage),
    source === '' ? null : call('sources.known', { csl: sourceOfText(source) }),
  ]);
  return { ...passage, speaker, sourceId: found?.id ?? null };
}

/** A known speaker keeps a pasted role where the record has none. */
export async function speakerIn({ speaker, role, date }: Passage): Promise<SpeakerChoice> {
  const known = speaker === '' ? null : await findSpeaker(speaker);
  if (!known) return { ...noSpeaker, name: speaker, role };
  return { ...noSpeaker, id: known.id, role, keepsRole: role !== '' && heldOn(known, date) === '' };
}

/** Puts a passage that was pasted as the words into the fields that are still empty. */
export function filled(form: QuoteForm, passage: KnownPassage): QuoteForm {
  const { fields, speaker, sourceText } = form;
  const { words, date, source, sourceId } = passage;
  const hasSpeaker = speaker.id !== null || speaker.name !== '';
  const hasSource = fields.sourceId !== null || sourceText !== '';
  return {
    fields: {
      ...fields,
      text: words,
      dateSaid: fields.dateSaid ?? (date || null),
      sourceId: hasSource ? fields.sourceId : sourceId,
    },
    speaker: hasSpeaker ? speaker : passage.speaker,
    sourceText: hasSource || sourceId !== null ? sourceText : source,
    asPasted: form,
  };
}

/** Takes a passage out of its fields again; what was typed into others since then stays. */
export function unfilled({ fields, asPasted, ...form }: QuoteForm): QuoteForm {
  if (!asPasted) return { fields, ...form };
  const { text, dateSaid, sourceId } = asPasted.fields;
  return {
    fields: { ...fields, text, dateSaid, sourceId },
    speaker: asPasted.speaker,
    sourceText: asPasted.sourceText,
  };
}
