import type { spellingChannels } from '../../../ipc/channels/spelling';
import type { Handlers } from '../../../ipc/contract';
import type { Spelling } from '../../spelling';

export const spellingHandlers = (spelling: Spelling): Pick<Handlers, keyof typeof spellingChannels> => ({
  'spelling.check': async ({ language, words }) => spelling.check(language, words),
  'spelling.suggest': async ({ language, word }) => spelling.suggest(language, word),
  'spelling.dictionaries': async () => spelling.dictionaries(),
  'spelling.addDictionary': async () => spelling.addDictionary(),
  'spelling.learn': async ({ word, where }) => spelling.learn(word, where),
});
