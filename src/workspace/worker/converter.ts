import { Worker } from 'node:worker_threads';
import { type ErrorCode, StetError } from '../../core/model/errors';
import type { Converter } from '../services/import';
import type { Converted } from '../services/import/convert';

export interface ConversionRequest {
  name: string;
  bytes: Uint8Array;
}

export type ConversionAnswer =
  | { ok: true; value: Converted }
  | { ok: false; code: ErrorCode; message: string };

const deadline = 10_000;

/**
 * A converter in a worker thread: a file that takes longer than ten seconds, or brings the worker down, fails
 * by name, and the next file gets a fresh worker. `entry` is the built `worker/entry.ts`.
 */
export function workerConverter(entry: string): Converter {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const convert = async (name: string, bytes: Uint8Array): Promise<Converted> => {
    worker ??= startWorker(entry);
    try {
      return await ask(worker, { name, bytes });
    } catch (error) {
      if (!(error instanceof StetError) || error.code === 'timeout') {
        await worker.terminate();
        worker = null;
      }
      throw error;
    }
  };
  return (name, bytes) => {
    const result = queue.then(() => convert(name, bytes));
    queue = result.catch(() => undefined);
    return result;
  };
}

function startWorker(entry: string): Worker {
  const worker = new Worker(entry);
  // It waits for the next file without keeping the process up.
  worker.unref();
  return worker;
}

function ask(worker: Worker, request: ConversionRequest): Promise<Converted> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(tooLong(request.name))), deadline);
    const onAnswer = (answer: ConversionAnswer) =>
      done(() => (answer.ok ? resolve(answer.value) : reject(new StetError(answer.code, answer.message))));
    const onEnd = () =>
      done(() => reject(new Error(`${request.name} could not be read: its conversion broke down.`)));
    worker.once('message', onAnswer);
    worker.once('error', onEnd);
    worker.once('exit', onEnd);
    worker.postMessage(request);

    function done(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onAnswer);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
      settle();
    }
  });
}

const tooLong = (name: string) =>
  new StetError('timeout', `${name} takes longer than ten seconds to read, so it was left out.`);
