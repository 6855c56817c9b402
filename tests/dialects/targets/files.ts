import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lacksPackage, lacksProgram, packageFolder, run } from './run';
import type { Built, Target, Written } from './target';

/** Programs that turn one file into one page. */
async function pageByPage(
  files: Written,
  urlOf: (slug: string, file: string) => string,
  toHtml: (file: string) => Promise<string>,
): Promise<Built['pages']> {
  const pages: Built['pages'] = new Map();
  for (const [slug, file] of files) pages.set(slug, { html: await toHtml(file), url: urlOf(slug, file) });
  return pages;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const extensions = ['table', 'strikethrough', 'autolink', 'tasklist', 'tagfilter', 'footnotes'];

export const gfmToHtml = (markdown: string): Promise<string> =>
  run('cmark-gfm', ['--unsafe', ...extensions.flatMap((name) => ['-e', name])], '.', markdown);

/** As GitHub shows a file: its extensions, raw HTML without the tags that it filters. */
export const gfm: Target = {
  name: 'gfm',
  preset: 'gfm',
  missing: lacksProgram('cmark-gfm'),
  starter: {},
  async build(folder, files) {
    const pages = await pageByPage(
      files,
      (_, file) => `/${file}`,
      async (file) => {
        const html = await gfmToHtml(await readFile(path.join(folder, file), 'utf8'));
        // The first heading is the title.
        const [, title = '', body = html] = /^<h1>(.*?)<\/h1>\n(.*)$/s.exec(html) ?? [];
        return `<h1 data-title>${title}</h1><main data-body>${body}</main>`;
      },
    );
    return { root: folder, pages };
  },
  runs: {},
  isSite: false,
};

/** A page of its own with its references, as `pandoc --standalone --citeproc` writes it. */
export const pandoc: Target = {
  name: 'pandoc',
  preset: 'pandoc',
  missing: lacksProgram('pandoc'),
  starter: {},
  async build(folder, files) {
    const ofPandoc = await run('pandoc', ['-D', 'html5'], folder);
    const template = path.join(folder, 'template.html');
    await writeFile(template, ofPandoc.replace('<h1 class="title">', '<span data-note>$desk_note$</span>$&'));
    const pages = await pageByPage(
      files,
      (_, file) => `/${file}`,
      async (file) => {
        const html = await run(
          'pandoc',
          [`--template=${template}`, '--citeproc', '--no-highlight', '-t', 'html5', path.basename(file)],
          path.join(folder, path.dirname(file)),
        );
        return html
          .replace(
            /<header id="title-block-header">(.*?)<\/header>(.*)<\/body>/s,
            '$1<main data-body>$2</main></body>',
          )
          .replace('<h1 class="title">', '<h1 data-title>')
          .replaceAll('<p class="author">', '<p data-byline>')
          .replace('<p class="subtitle">', '<p data-description>')
          .replace(/<meta name="keywords" content="(.*?)" \/>/, (_, keywords: string) =>
            keywords
              .split(', ')
              .map((word) => `<span data-tag>${word}</span>`)
              .join(''),
          )
          .replace(/<p class="date">(.*?)<\/p>/, '<time data-date datetime="$1"></time>');
      },
    );
    return { root: folder, pages };
  },
  runs: {},
  isSite: false,
};

/** What Ghost's importer takes from a file's first line, before the rest goes through its own Markdown. */
const ghostTitle = /^#\s?([^\n]*)\n/;

export const ghost: Target = {
  name: 'ghost',
  preset: 'ghost',
  missing: lacksPackage('@tryghost/kg-markdown-html-renderer'),
  starter: {},
  async build(folder, files) {
    const { render } = await import(await entryOf('@tryghost/kg-markdown-html-renderer'));
    const pages = await pageByPage(
      files,
      (slug) => `/${slug}/`,
      async (file) => {
        const text = await readFile(path.join(folder, file), 'utf8');
        const [first = '', title = ''] = ghostTitle.exec(text) ?? [];
        const [, date = ''] = /(\d{4}-\d{2}-\d{2})-/.exec(file) ?? [];
        return `<h1 data-title>${escaped(title)}</h1><time data-date datetime="${date}"></time><main data-body>${render(text.slice(first.length))}</main>`;
      },
    );
    return { root: folder, pages };
  },
  runs: {},
  isSite: false,
};

async function entryOf(name: string): Promise<string> {
  const folder = packageFolder(name);
  const { main } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return pathToFileURL(path.join(folder, main)).href;
}
