import path from 'node:path';
import { app, session } from 'electron';
import { registerScheme, serveApp } from './protocol';
import { secureSession } from './security';
import { createMainWindow } from './windows/mainWindow';

app.enableSandbox();
registerScheme();

app.whenReady().then(() => {
  secureSession(session.defaultSession);
  serveApp(session.defaultSession.protocol, path.join(import.meta.dirname, '../renderer'), async () => null);
  createMainWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    placementFile: path.join(app.getPath('userData'), 'window.json'),
    flush: async () => {},
  });
});

app.on('window-all-closed', () => app.quit());
