import { test } from 'vitest';

type Test = (name: string, body: () => unknown, timeout?: number) => void;

/** `test` if the machine has what it needs; otherwise the test is skipped, and the runner reports the reason. */
export const testWhere = (holds: boolean, reason: string): Test =>
  holds ? test : (name) => test(name, ({ skip }) => skip(reason));
