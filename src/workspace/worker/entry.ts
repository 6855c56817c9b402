import { parentPort } from 'node:worker_threads';
import { StetError } from '../../core/model/errors';
import { convertFile } from '../services/import/convert';
import type { ConversionAnswer, ConversionRequest } from './converter';

/** Converts files off the main thread, one at a time. */
parentPort?.on('message', ({ name, bytes }: ConversionRequest) => {
  convertFile(name, bytes).then(
    (value) => answer({ ok: true, value }),
    (error: unknown) =>
      answer({
        ok: false,
        code: error instanceof StetError ? error.code : 'unreadable',
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});

const answer = (message: ConversionAnswer) => parentPort?.postMessage(message);
