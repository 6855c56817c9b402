import { readFileSync } from 'node:fs';
import { unapproved } from './notices/approved.mjs';
import { inRoot } from './setup/paths.mjs';
import { fail, say } from './setup/run.mjs';

const found = unapproved(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')));
if (found.length > 0)
  fail(`licences that nobody approved (scripts/notices/approved.mjs): ${found.join('; ')}`);
say('every package has an approved licence.');
