/// <reference path="../../src/core/markdown/render/selfCheck/plugins.d.ts" />
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import highlights from 'markdown-it-mark';
import subscript from 'markdown-it-sub';
import superscript from 'markdown-it-sup';
import { afterTemplates } from '../../src/core/markdown/dialects/templates';
import type { DialectId } from '../../src/core/model/dialect';
import { render } from './html';

/** The parsers of the targets themselves, where they are installed: texts → HTML, in one run. */
type Parser = (texts: string[]) => string[];

/** As Eleventy and Ghost make them. */
const eleventy = new MarkdownIt({ html: true });
const ghost = new MarkdownIt({ html: true, breaks: true, linkify: true })
  .use(footnotes)
  .use(highlights)
  .use(subscript)
  .use(superscript);

const isHere = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-parsers-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: string[], options: { input?: string; cwd?: string } = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** Liquid and kramdown with the settings of Jekyll 4. */
const jekyll = `
  require 'json'; require 'liquid'; require 'kramdown'; require 'kramdown-parser-gfm'
  options = { input: 'GFM', hard_wrap: false, auto_ids: true, smart_quotes: 'lsquo,rsquo,ldquo,rdquo', entity_output: 'as_char', syntax_highlighter: nil }
  texts = JSON.parse(STDIN.read)
  puts JSON.generate(texts.map { |text|
    begin
      Kramdown::Document.new(Liquid::Template.parse(text, error_mode: :strict).render!({}), options).to_html
    rescue Liquid::Error => error
      error.message
    end
  })`;

const fileOf = (index: number) => `t${String(index).padStart(5, '0')}`;

const hugo: Parser = (texts) =>
  inFolder((site) => {
    mkdirSync(path.join(site, 'content'));
    mkdirSync(path.join(site, 'layouts/_default'), { recursive: true });
    writeFileSync(
      path.join(site, 'config.toml'),
      'baseURL = "https://example.org/"\ndisableKinds = ["home","section","taxonomy","term","RSS","sitemap","404"]\n[markup.highlight]\ncodeFences = false\n',
    );
    writeFileSync(path.join(site, 'layouts/_default/single.html'), '{{ .Content }}');
    mkdirSync(path.join(site, 'layouts/shortcodes'));
    writeFileSync(path.join(site, 'layouts/shortcodes/note.html'), 'RAN');
    for (const [index, text] of texts.entries())
      writeFileSync(path.join(site, 'content', `${fileOf(index)}.md`), `---\ntitle: x\n---\n\n${text}`);
    run('hugo', ['--quiet', '--source', site]);
    return texts.map((_, index) =>
      readFileSync(path.join(site, 'public', fileOf(index), 'index.html'), 'utf8'),
    );
  });

/** Each file is read by itself, in one run. */
const pandoc: Parser = (texts) =>
  inFolder((cwd) => {
    const between = 'the end of a text';
    writeFileSync(path.join(cwd, 'between.md'), between);
    const files = texts.flatMap((text, index) => {
      writeFileSync(path.join(cwd, `${fileOf(index)}.md`), text);
      return [`${fileOf(index)}.md`, 'between.md'];
    });
    const args = ['--file-scope', '-t', 'html', '--wrap=none', '--no-highlight', '--mathml', ...files];
    return run('pandoc', args, { cwd }).split(`<p>${between}</p>`).slice(0, texts.length);
  });

export const parsers: Partial<Record<DialectId, Parser>> = {
  // The parser of remark is micromark.
  remark: (texts) => texts.map((text) => render(text)),
  'markdown-it': (texts) => texts.map((text) => eleventy.render(afterTemplates.liquid(text))),
  ghost: (texts) => texts.map((text) => ghost.render(text)),
  ...(isHere('cmark-gfm', '--version') && {
    gfm: (texts) =>
      texts.map((input) =>
        run(
          'cmark-gfm',
          [
            '--unsafe',
            '-e',
            'footnotes',
            '-e',
            'table',
            '-e',
            'strikethrough',
            '-e',
            'autolink',
            '-e',
            'tasklist',
          ],
          { input },
        ),
      ),
  }),
  ...(isHere('ruby', '-e', 'require "kramdown-parser-gfm"; require "liquid"') && {
    kramdown: (texts) => JSON.parse(run('ruby', ['-e', jekyll], { input: JSON.stringify(texts) })),
  }),
  ...(isHere('hugo', 'version') && { goldmark: hugo }),
  ...(isHere('pandoc', '--version') && { pandoc }),
};
