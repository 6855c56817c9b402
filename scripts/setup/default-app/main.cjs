// What Electron's own default app does: run the app folder given as first plain argument.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(1);
while (args[0] === '-r' || args[0] === '--require') {
  args.shift();
  require(path.resolve(args.shift()));
}
const target = args.find((arg) => !arg.startsWith('-'));
if (!target) {
  console.error('Give an app folder.');
  process.exit(2);
}
const folder = path.resolve(target);
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
require(path.join(folder, manifest.main));
