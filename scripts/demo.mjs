import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launchApp } from '../tests/e2e/support/launch.ts';
import { attachOnSample, citeAndRelate, exportOpen } from '../tests/e2e/support/mainJob.ts';

/** Does the main job on the sample in the real window; saves a screenshot of each screen and the exported files. */
const results = path.resolve('artifacts/demo');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const window = await launchApp();
let number = 0;
const onScreen = async (name) => {
  number += 1;
  await window.page.screenshot({
    path: path.join(results, `${String(number).padStart(2, '0')}-${name}.png`),
  });
};
try {
  await attachOnSample(window.page, onScreen);
  await citeAndRelate(window.page, onScreen);
  for (const preset of ['Markdown (GFM)', 'Hugo', 'Pandoc']) {
    await exportOpen(window, preset, path.join(results, preset), onScreen);
  }
} finally {
  await window.close();
}
for (const name of readdirSync(results, { recursive: true, encoding: 'utf8' }).sort()) {
  if (/\.(png|md|json)$/.test(name)) console.log(`  ${name}`);
}
