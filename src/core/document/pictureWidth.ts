/** The widths that a figure can have, in percent of the text's. */
export const narrowest = 10;
export const widest = 100;

export const isPictureWidth = (percent: number): boolean => percent >= narrowest && percent <= widest;

/** The nearest width that a figure can have. */
export const pictureWidth = (percent: number): number =>
  Math.min(widest, Math.max(narrowest, Math.round(percent)));
