/** Milliseconds after which a closing dialog has given back the focus. */
const afterDialog = 100;

/** Focuses what `find` returns once a closing dialog has given the focus back, or has found nobody to give it to. */
export const focusAfterDialog = (find: () => { focus(): void } | null | undefined): void =>
  void setTimeout(() => find()?.focus(), afterDialog);
