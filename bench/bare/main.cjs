// What the app's typing and start are measured against: one page with one editable element and the same words, or a page of another editor.
const { app, BrowserWindow } = require('electron');
const { readFileSync } = require('node:fs');

const given = process.argv.find((arg) => arg.startsWith('--page='));
const file = process.argv.find((arg) => arg.startsWith('--text='));
const words = file ? readFileSync(file.slice('--text='.length), 'utf8') : '';
const page = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>body { font: 18px/1.6 serif; max-width: 680px; margin: 40px auto; }</style>
<div contenteditable="true" role="textbox" aria-label="Article text">${words
  .split('\n\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}</div>
<script>document.querySelector('div').focus()</script>`;

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  if (given) void window.loadFile(given.slice('--page='.length));
  else void window.loadURL(`data:text/html;base64,${Buffer.from(page).toString('base64')}`);
});
app.on('window-all-closed', () => app.quit());
