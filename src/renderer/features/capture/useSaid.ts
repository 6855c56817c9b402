import { useState } from 'react';
import type { Passage } from '../../../core/capture/passage';
import { sourceOfText } from '../../../core/capture/sourceOfText';
import { filledIn } from '../../../core/citations/fill';
import type { Capture } from '../../../core/model/capture';
import type { CslItem } from '../../../core/model/source';
import { passageIn } from '../quotes/PassageField';
import { speakerIn } from '../quotes/quoteForm';
import { noSpeaker, type SpeakerChoice } from '../speakers/speakerChoice';
import type { CapturedSourceState } from './useCapturedSource';

/** A passage with the speaker that it means. */
export type SaidPassage = Omit<Passage, 'speaker' | 'role'> & { speaker: SpeakerChoice };

interface Said {
  words: string;
  speaker: SpeakerChoice;
  dateSaid: string;
  /** All of it before a passage was split. */
  asPasted?: Said & { source: CapturedSourceState['typed'] };
}

/** What the words of a capture say besides; null if they are nothing but words. */
export async function passageOf({ words }: Capture): Promise<SaidPassage | null> {
  const passage = await passageIn(words, 'en-GB');
  return passage && { ...passage, speaker: await speakerIn(passage) };
}

/** A source with the address, DOI or ISBN of a passage; what it has already stays. */
export const withSource = (csl: CslItem, source = ''): CslItem =>
  source === '' ? csl : filledIn(csl, sourceOfText(source));

/** The words of a capture, who said them and when. A passage among the words falls into its places. */
export function useSaid(capture: Capture, passage: SaidPassage | null, source: CapturedSourceState) {
  const [said, setSaid] = useState<Said>(() => {
    const whole = { words: capture.words, speaker: noSpeaker, dateSaid: '' };
    const { typed } = source;
    return passage
      ? split({ ...whole, asPasted: { ...whole, source: { ...typed, csl: capture.csl } } }, passage)
      : whole;
  });
  return {
    said,
    change: (part: Partial<Said>) => setSaid((now) => ({ ...now, ...part })),
    async take(pasted: string, found: Passage): Promise<void> {
      const before = source.typed;
      const speaker = await speakerIn(found);
      if (found.source !== '') source.fill(sourceOfText(found.source));
      // The words may have been changed meanwhile.
      setSaid((now) =>
        now.words === pasted
          ? split({ ...now, asPasted: { ...now, source: before } }, { ...found, speaker })
          : now,
      );
    },
    putBack(): void {
      if (!said.asPasted) return;
      const { source: before, ...whole } = said.asPasted;
      setSaid(whole);
      source.put(before);
    },
  };
}

/** Fills what is still empty. */
function split(said: Said, { words, speaker, date }: SaidPassage): Said {
  const isNamed = said.speaker.id !== null || said.speaker.name !== '';
  return { ...said, words, speaker: isNamed ? said.speaker : speaker, dateSaid: said.dateSaid || date };
}
