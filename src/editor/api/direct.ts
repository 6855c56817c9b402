/** Of an update that changes the text itself, also while changes are suggested: what is accepted, refused or restored. */
export const directTag = 'stet/direct';
