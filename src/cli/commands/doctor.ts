import { parseArgs } from 'node:util';
import { examine } from '../../workspace/services/doctor';
import { print } from '../terminal';
import { exitCodes, type Run } from './command';
import { placesOf } from './open';

export const doctor: Run = async (args, context) => {
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
};
