/**
 * How the tracked changes of a Word file come in: as they are now, as they were before, shown in the text, or as suggestions,
 * and its comments as threads.
 */
export const trackedChanges = ['accepted', 'original', 'shown', 'reviewed'] as const;
export type TrackedChanges = (typeof trackedChanges)[number];
