/** A known speaker by id, or one to be made from what is typed. */
export interface SpeakerChoice {
  id: string | null;
  name: string;
  role: string;
  affiliation: string;
  side: string;
}

export const noSpeaker: SpeakerChoice = { id: null, name: '', role: '', affiliation: '', side: '' };
