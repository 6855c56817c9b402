import { placeOf } from '../core/model/place';

type Write = (line: string) => void;

let write: Write = () => {};

/** Where the log goes: the app's log file; nowhere until this is called, so also in the command line. */
export function logTo(next: Write): void {
  write = next;
}

/**
 * Writes to the log that an error happened which is not shown in full: its kind and its place in the program.
 * `where` is a name of ours (a channel, a task), never anything of the user's: no text, name, path or address.
 */
export function logError(where: string, error: unknown): void {
  write(`${where}: ${placeOf(error)}`);
}

/** Writes a line of ours to the log; the same rule. */
export function logLine(line: string): void {
  write(line);
}
