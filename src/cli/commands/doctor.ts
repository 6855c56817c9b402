import { parseArgs } from 'node:util';
import { examine } from '../../workspace';
import { print } from '../terminal';
import { type Command, exitCodes, placesOf } from './command';

export const doctor: Command = {
  usage: 'doctor',
  summary: 'Checks the whole workspace and its backups, and changes nothing.',
  async run(args, context) {
    parseArgs({ args, options: {} });
    const { ok, checks } = await examine(placesOf(context));
    print(
      context,
      { ok, checks: checks.map(({ name, ok: holds, problems }) => ({ name, ok: holds, problems })) },
      checks.flatMap(({ title, ok: holds, problems }) => [
        `${holds ? 'ok' : 'NO'}  ${title}`,
        ...problems.map((problem) => `    ${problem}`),
      ]),
    );
    return ok ? exitCodes.done : exitCodes.findings;
  },
};
