import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import log from 'electron-log/node';

/** 512 KB, and as much in the file before it. */
const largest = 512 * 1024;
const shownBytes = 64 * 1024;

export interface LogFile {
  readonly path: string;
  write(line: string): void;
  /** The end of the log, oldest line first. */
  read(): string;
}

/**
 * A log in this folder, which only its owner can read, written line by line so that a crash loses none. A full file
 * takes the place of the one before it. A log that cannot be written is no error.
 */
export function logFile(folder: string): LogFile {
  const file = path.join(folder, 'stet.log');
  const before = path.join(folder, 'stet.old.log');
  const logger = log.create({ logId: file });
  const { transports } = logger;
  transports.console.level = false;
  transports.remote.level = false;
  transports.file.resolvePathFn = () => file;
  transports.file.maxSize = largest;
  transports.file.format = '{iso} {text}';
  transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  transports.file.archiveLogFn = () => {
    try {
      renameSync(file, before);
    } catch {
      rmSync(file, { force: true });
    }
  };
  return {
    path: file,
    write: (line) => logger.info(line),
    read: () => (textOf(before) + textOf(file)).slice(-shownBytes),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
