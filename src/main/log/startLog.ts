import { app } from 'electron';
import { logError, logLine, logTo } from '../../workspace/log';
import { type LogFile, logFile } from './logFile';

/**
 * Opens the app's log and writes to it what nobody expected: errors that no part of main caught, and processes that
 * ended. No error of main ends the app: each save is a transaction of its own.
 */
export function startLog(onError: () => void): LogFile {
  const log = logFile(app.getPath('logs'));
  logTo(log.write);
  logLine(
    `Stet ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
  );

  process.on('uncaughtException', (error) => {
    logError('main', error);
    onError();
  });
  process.on('unhandledRejection', (reason) => logError('main, in a promise', reason));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    logLine(`the window's process ended: ${reason} ${exitCode}`),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') logLine(`a process ended: ${type} ${reason} ${exitCode}`);
  });
  return log;
}
