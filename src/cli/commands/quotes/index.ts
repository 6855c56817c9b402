import { type Run, UsageError } from '../command';
import { compare } from './compare';
import { scan } from './scan';
import { verify } from './verify';

const actions: Record<string, Run> = { scan, verify, compare };

export const quotes: Run = ([name = '', ...args], context) => {
  const action = actions[name];
  if (!action) throw new UsageError(`Say \`quotes\` with one of ${Object.keys(actions).join(', ')}.`);
  return action(args, context);
};
