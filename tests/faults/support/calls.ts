import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { scratchFolder } from '../../support/folder';
import { start } from './program';

/** The system calls that change files or flush changes to the disk. */
const changing = 'pwrite64,fsync,fdatasync,ftruncate,unlink,rename';

interface Call {
  name: string;
  /** 1 for the first call of this name. */
  nth: number;
  line: string;
}

// One thread, because strace counts calls for each thread; their order is then the same in each run.
const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };

/** Runs the program to its end and returns its calls in order. */
export async function callsOf(args: string[]): Promise<Call[]> {
  const trace = path.join(await scratchFolder(), 'trace');
  const options = ['-f', '-y', '-qq', '-e', `trace=${changing}`, '-e', 'signal=none', '-o', trace];
  const traced = start('strace', [...options, process.execPath, ...args], env);
  expect(await traced.ended).toMatchObject({ code: 0 });
  const counts = new Map<string, number>();
  return (await readFile(trace, 'utf8')).split('\n').flatMap((line) => {
    const name = /^\d+ +(\w+)\(/.exec(line)?.[1];
    if (name === undefined) return [];
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return [{ name, nth, line }];
  });
}

/** Runs the program and kills it at this call. Returns whether it reached the call. */
export async function cutAt({ name, nth }: Call, args: string[]): Promise<boolean> {
  const options = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${name}:signal=SIGKILL:when=${nth}`];
  const cut = start('strace', [...options, process.execPath, ...args], env);
  return (await cut.ended).signal === 'SIGKILL';
}
