import { rmSync } from 'node:fs';
import path from 'node:path';

/** A ready Electron brings its own default app, which the package must not carry. */
export default async function stripDefaultApp({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'darwin') return;
  for (const name of ['app', 'default_app.asar']) {
    rmSync(path.join(appOutDir, 'resources', name), { recursive: true, force: true });
  }
}
