import { type Command, UsageError } from '../command';
import { compare } from './compare';
import { verify } from './verify';

const actions: Record<string, Command['run']> = { verify, compare };

export const quotes: Command = {
  usage: 'quotes verify (SLUG… | --all) | quotes compare',
  summary: 'Compares quotations with their records, or lines of words and records on standard input.',
  run([name = '', ...args], context) {
    const action = actions[name];
    if (!action) throw new UsageError(`Say \`quotes\` with one of ${Object.keys(actions).join(', ')}.`);
    return action(args, context);
  },
};
