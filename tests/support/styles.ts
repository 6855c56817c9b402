import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The ids of the citation styles that come with the app. */
export const bundledStyles = readdirSync(path.resolve('resources', 'styles'))
  .filter((name) => name.endsWith('.csl'))
  .map((name) => path.basename(name, '.csl'));
