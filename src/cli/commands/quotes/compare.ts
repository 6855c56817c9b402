import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compareWords } from '../../../core/quotes/drift';
import { printLine, tell } from '../../terminal';
import { exitCodes } from '../command';

const pairSchema = z.object({
  record: z.string(),
  words: z.string(),
  /** Of the record; chooses the words that warnings look for. */
  language: z.string().default('en'),
});

/** Answers each line as soon as it is read; a line that cannot be read is named and never stops the others. */
export async function compare(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  let count = 0;
  let failed = 0;
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    count += 1;
    if (line.trim() === '') continue;
    const pair = readPair(line);
    if (pair) printLine(compareWords(pair.words, pair.record, pair.language));
    else {
      failed += 1;
      const error = 'This line is no object with “record” and “words”.';
      printLine({ error });
      tell(`line ${count}: ${error}`);
    }
  }
  return failed > 0 ? exitCodes.findings : exitCodes.done;
}

function readPair(line: string): z.infer<typeof pairSchema> | null {
  try {
    return pairSchema.parse(JSON.parse(line.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

/** Ended by line feeds alone: other line separators may stand in a JSON text. */
async function* linesOf(chunks: AsyncIterable<string>) {
  let pending: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    pending.push(first);
    for (const line of others) {
      yield pending.join('');
      pending = [line];
    }
  }
  const last = pending.join('');
  if (last !== '') yield last;
}
