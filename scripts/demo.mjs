import { mkdirSync } from 'node:fs';
import { launchApp } from '../tests/e2e/support/launch.ts';

const results = 'artifacts/demo';
mkdirSync(results, { recursive: true });
const { page, close } = await launchApp();
await page.screenshot({ path: `${results}/first-window.png` });
await close();
