const seasons = ['spr', 'sum', 'aut', 'win'];

/** The number that CSL gives a season by its English name, from 1 for spring; 0 if it is none. */
export const seasonOf = (name: string): number =>
  seasons.indexOf(name.trim().slice(0, 3).toLowerCase().replace('fal', 'aut')) + 1;
