import path from 'node:path';

/** What *Open with Stet* is offered for (`electron-builder.yml`). */
const openable = new Set(['.md', '.markdown', '.docx', '.bib', '.ris', '.vtt']);

export const mostOpened = 50;

/**
 * The files that a program was started with, as the system names them. Switches and addresses are none, and nothing
 * that is not of a type which Stet opens.
 */
export function openedPaths(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && openable.has(path.extname(arg).toLowerCase()))
    .filter((arg) => !/^[a-z][a-z\d+.-]+:/i.test(arg))
    .map((arg) => path.resolve(folder, arg))
    .slice(0, mostOpened);
}
