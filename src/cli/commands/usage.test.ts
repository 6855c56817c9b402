import { expect, test } from 'vitest';
import { reportFormatSchema } from '../../core/model/report';
import { sourceFormats } from '../../core/model/sourceFiles';
import { commands } from '.';

test('the help names every format', () => {
  expect(commands['report']?.usage).toContain(`--format ${reportFormatSchema.options.join('|')}]`);
  expect(commands['sources']?.usage).toContain(`--format ${sourceFormats.join('|')} `);
});

test('every command of the help can be loaded', async () => {
  for (const { load } of Object.values(commands)) expect(await load()).toBeTypeOf('function');
});
