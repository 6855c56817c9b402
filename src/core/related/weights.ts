import type { Features } from './features';

/**
 * Chosen by hand near those that `npm run bench -- related` learns on the older halves of sites. Those were no better
 * on a site that they had not seen.
 */
const linked: Features = {
  text: 5,
  passage: 2,
  title: 2,
  latent: 1.5,
  tags: 1.7,
  references: 1,
  author: 0.4,
  newer: -3.3,
  age: -0.8,
  length: 0.4,
  neighbours: 3,
  linked: 0.5,
};

/** For archives whose posts link to each other, and for others. */
export const weights = { linked, unlinked: { ...linked, neighbours: 0, linked: 0 } };
