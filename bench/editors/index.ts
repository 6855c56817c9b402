import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../tests/e2e/support/launch';
import { prose } from '../prose';
import { type Fixture, openWindow } from '../windows';

export interface Editor {
  script: string;
  /** A page with only this editor and the words of `appFixture`, in the same Electron. */
  fixture(words: number): Promise<Fixture>;
}

/** Lexical is the project's own; CodeMirror's packages are in this folder. */
export const lexicalAlone = (): Promise<Editor> => editorOf('lexical', {});
export const codeMirrorAlone = (folder: string): Promise<Editor> =>
  editorOf('codemirror', { codemirror: path.join(folder, 'node_modules/codemirror') });

async function editorOf(name: string, alias: Record<string, string>): Promise<Editor> {
  const script = await bundled(path.join(projectRoot, `bench/editors/${name}.ts`), alias);
  return {
    script,
    async fixture(words) {
      const folder = await mkdtemp(path.join(tmpdir(), `stet-bench-${name}-`));
      await writeFile(path.join(folder, 'editor.js'), script);
      const page = path.join(folder, 'index.html');
      await writeFile(page, pageWith(prose(words).join('\n\n')));
      return {
        open: () =>
          openWindow([path.join(projectRoot, 'bench/bare'), `--user-data-dir=${folder}`, `--page=${page}`]),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
  };
}

const pageWith = (text: string): string => `<!doctype html><meta charset="utf-8"><title>Alone</title>
<style>body { font: 18px/1.6 serif; max-width: 680px; margin: 40px auto; }</style>
<script type="text/plain">${text}</script><main></main><script src="editor.js"></script>`;

/** Bundled in the same way as the app's renderer, as one script. */
export async function bundled(input: string, alias: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    resolve: { alias },
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      write: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return outputs.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
}
