import type { Tasks } from './task';

/** The readers of every format are loaded when they are first needed: an app with a worker never needs them. */
const load = async () => (await import('./tasks')).tasks;

export const inThisThread: Tasks = {
  async *convert(input) {
    yield* (await load()).convert(input);
  },
  async *render(input) {
    yield* (await load()).render(input);
  },
  async *cite(input) {
    yield* (await load()).cite(input);
  },
  async *readLibrary(input) {
    yield* (await load()).readLibrary(input);
  },
  async *readMetadata(input) {
    yield* (await load()).readMetadata(input);
  },
  async *writeLibrary(input) {
    yield* (await load()).writeLibrary(input);
  },
  async *readPage(input) {
    yield* (await load()).readPage(input);
  },
  async *safePage(input) {
    yield* (await load()).safePage(input);
  },
  async *showPage(input) {
    yield* (await load()).showPage(input);
  },
  async *findWords(input) {
    yield* (await load()).findWords(input);
  },
};
