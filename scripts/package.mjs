import { packageApp } from './package/packageApp.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureAll } from './setup/index.mjs';

const electron = await ensureAll();
ensureBuilt();
packageApp(electron);
