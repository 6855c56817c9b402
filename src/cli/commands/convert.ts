import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Body } from '../../core/document/nodes';
import { writeMarkdown } from '../../core/markdown/write';
import { writeFileAtomic } from '../../workspace/files';
import { convertFile } from '../../workspace/services/import/convert';
import { type Command, exitCodes, print, tell, UsageError } from '../command';

type Target = 'markdown' | 'json';

export const convert: Command = {
  usage: 'convert FILE… --to markdown|json [--out DIR]',
  summary: 'Takes files through the document model, without a workspace; one file goes to standard output.',
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: 'string' }, out: { type: 'string' } },
    });
    const { to, out } = values;
    if (to !== 'markdown' && to !== 'json') throw new UsageError('--to is markdown or json.');
    if (positionals.length === 0) throw new UsageError('Name at least one file to convert.');
    if (positionals.length > 1 && !out)
      throw new UsageError('Several files need a folder to go to: --out DIR.');

    const converted: { path: string; out: string }[] = [];
    const failed: { path: string; error: string }[] = [];
    for (const file of positionals) {
      try {
        const text = render((await convertFile(file, await readFile(file))).body, to);
        if (out) converted.push({ path: file, out: await write(out, file, to, text) });
        else process.stdout.write(text);
      } catch (error) {
        failed.push({ path: file, error: error instanceof Error ? error.message : String(error) });
        tell(`${file}: ${failed.at(-1)?.error}`);
      }
    }
    if (out)
      print(
        context,
        { converted, failed },
        converted.map((entry) => entry.out),
      );
    return failed.length > 0 ? exitCodes.usage : exitCodes.done;
  },
};

const render = (body: Body, to: Target): string =>
  to === 'markdown' ? writeMarkdown(body) : `${JSON.stringify(body, null, 2)}\n`;

async function write(out: string, file: string, to: Target, text: string): Promise<string> {
  await mkdir(out, { recursive: true });
  const target = path.join(
    out,
    `${path.basename(file).replace(/\.[^.]*$/, '')}${to === 'json' ? '.json' : '.md'}`,
  );
  await writeFileAtomic(target, text);
  return target;
}
