import { test } from 'vitest';

type Test = (name: string, body: () => unknown, timeout?: number) => void;

/** `test` where the machine has what it needs; elsewhere the test is skipped, and the runner names it with the reason. */
export const testWhere = (holds: boolean, reason: string): Test =>
  holds ? test : (name) => test(name, ({ skip }) => skip(reason));
