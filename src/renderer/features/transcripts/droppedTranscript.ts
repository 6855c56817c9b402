import { Store } from '../../shell/store';

/** A transcript that was dropped into the window, for the host to add to the open source. */
export const droppedTranscript = new Store<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>(null);

export const isTranscriptFile = (name: string): boolean => /\.(vtt|srt)$/i.test(name);
