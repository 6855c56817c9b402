import { Store } from '../../shell/store';

/** The transcript that is shown over the window, at a time in milliseconds if one is given. */
export const shownTranscript = new Store<{ sourceId: string; at: number | null } | null>(null);

export const showTranscript = (sourceId: string, at: number | null = null): void =>
  shownTranscript.set({ sourceId, at });
