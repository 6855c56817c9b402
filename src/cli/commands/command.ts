export const exitCodes = { done: 0, findings: 1, usage: 2 } as const;

/** Wrong words on the command line; the message says what is right. */
export class UsageError extends Error {}

export interface Context {
  /** The workspace's folder. */
  workspace: string;
  json: boolean;
  /** The folder of the built program. */
  program: string;
}

/** A command, given the words after its name. Answers the exit code. */
export type Run = (args: string[], context: Context) => Promise<number>;
