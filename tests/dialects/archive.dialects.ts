import { test } from 'vitest';
import { hasArchive } from '../support/archive';
import { realDesk } from './realDesk';
import { dialectSuite } from './suite';

// Only where it is asked for: it takes as long as all of the rest.
if (process.env['STET_DIALECTS_ARCHIVE'] && hasArchive) dialectSuite('dialects-archive', realDesk);
else test.skip('real posts are published too (npm run dialects -- --archive)');
