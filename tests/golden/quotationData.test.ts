import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../src/core/document/build';
import { presetSchema } from '../../src/core/markdown/presets/schema';
import { renderArticle } from '../../src/core/markdown/render';
import { quotationData } from '../../src/core/markdown/render/quotationData';
import { hugo } from '../dialects/targets/hugo';
import { run } from '../dialects/targets/run';
import { scratchFolder } from '../support/folder';
import { goldenInput } from './article';

const [[quoteId, record] = ['', undefined]] = goldenInput.quotes;
const ended = 'It said </script><b>“so”</b>';
const article = {
  ...goldenInput.article,
  body: [
    ...goldenInput.article.body,
    paragraph([quotation('unrecorded', [text(`“${ended}”`)])]),
    paragraph([quotation(quoteId, [text('“We will rebuild it … stone by stone”')])]),
  ],
};
const input = { ...goldenInput, article };

const facts = {
  '@type': 'Quotation',
  inLanguage: 'en-GB',
  spokenByCharacter: { name: 'Mara Lind', description: 'harbour master, Port Orsa' },
  dateCreated: '2026-03-02',
  isBasedOn: { '@type': 'CreativeWork', name: 'The quay that sank' },
};
const expected = {
  '@context': 'https://schema.org',
  '@graph': [
    { ...facts, text: 'We will rebuild it … stone by stone' },
    { ...facts, text: 'We will rebuild it, stone by stone' },
    { '@type': 'Quotation', text: ended, inLanguage: 'en-GB' },
  ],
};

test('each quotation is told once, as schema.org has it, with speaker, day and source', () => {
  expect(JSON.parse(quotationData(input))).toMatchObject(expected);
  expect(quotationData({ ...input, article: { ...article, body: [] } })).toBe('');
});

test.each(['background', 'off-record'] as const)(
  'of a quote or a source that is given %s nothing but the printed words is told',
  (terms) => {
    if (!record?.source) throw new Error('The article of these tests quotes a source.');
    const { quote, source } = record;
    for (const closed of [
      { ...record, quote: { ...quote, terms } },
      { ...record, source: { ...source, terms } },
      { ...record, source: { ...source, confidential: true } },
    ]) {
      const [told] = JSON.parse(quotationData({ ...input, quotes: new Map([[quoteId, closed]]) }))['@graph'];
      expect(told).toEqual({
        '@type': 'Quotation',
        text: 'We will rebuild it … stone by stone',
        inLanguage: 'en-GB',
      });
    }
  },
);

test.skipIf(hugo.missing() !== null)(
  'a page that Hugo builds holds the quotations as its preset names them',
  async () => {
    const preset = presetSchema.parse(
      JSON.parse(
        await readFile(path.resolve(import.meta.dirname, '../../resources/presets/hugo.json'), 'utf8'),
      ),
    );
    const { path: file, text: written } = await renderArticle(input, {
      ...preset,
      frontMatter: [...preset.frontMatter, { key: 'quotations', from: 'quotations' }],
    });
    const site = await scratchFolder();
    const layout =
      '<script type="application/ld+json">{{ .Params.quotations | safeJS }}</script>{{ .Content }}';
    for (const [name, content] of Object.entries({
      ...hugo.starter,
      'layouts/_default/single.html': layout,
      [file]: written,
    })) {
      await mkdir(path.dirname(path.join(site, name)), { recursive: true });
      await writeFile(path.join(site, name), content);
    }
    await run('hugo', ['--quiet'], site);
    const page = await readFile(path.join(site, 'public/posts', article.slug, 'index.html'), 'utf8');
    const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(script)).toMatchObject(expected);
  },
);
