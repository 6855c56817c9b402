/** What is found of one quotation. */
export interface Finding {
  isScare: boolean;
  speaker: string | null;
  cue: string | null;
  confidence: number;
}

export const nobody: Finding = { isScare: false, speaker: null, cue: null, confidence: 0 };
export const scare: Finding = { ...nobody, isScare: true };
