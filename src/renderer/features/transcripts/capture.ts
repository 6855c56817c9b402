import type { Quote } from '../../../core/model/quote';
import type { Voices } from '../../../core/model/transcript';
import type { Passage } from '../../../core/transcripts/passage';
import { writeTime } from '../../../core/transcripts/time';
import { call } from '../../api/client';
import { openQuoteDialog } from '../../shell/recordDialogs';

/** Makes a quote of a passage. The speaker that is chosen for a voice is remembered for the next quote. */
export async function capturePassage(
  sourceId: string,
  passage: Passage,
  voices: Voices,
): Promise<Quote | null> {
  const { text, speaker: voice, start, before, after } = passage;
  const speakerId = voices[voice] ?? null;
  const quote = await openQuoteDialog({
    text,
    sourceId,
    speakerId,
    ...(speakerId === null ? { speakerName: voice } : {}),
    locatorLabel: 'timestamp',
    locator: writeTime(start),
    contextBefore: before,
    contextAfter: after,
  });
  if (quote?.speakerId && voice !== '' && quote.speakerId !== speakerId)
    await call('transcripts.setVoice', { id: sourceId, voice, speakerId: quote.speakerId });
  return quote;
}
