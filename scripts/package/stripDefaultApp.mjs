import { rmSync } from 'node:fs';
import path from 'node:path';

/** A prebuilt Electron contains a default app, which the package must not contain. */
export default async function stripDefaultApp({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'darwin') return;
  for (const name of ['app', 'default_app.asar']) {
    rmSync(path.join(appOutDir, 'resources', name), { recursive: true, force: true });
  }
}
