import JSZip from 'jszip';
import { expect, test } from 'vitest';
import {
  canaryWorkspace,
  expectNoTrace,
  quotedOn,
  quotedWords,
  wording,
} from '../../../tests/support/canary';
import { freshWorkspace } from '../../../tests/support/workspace';
import { link, paragraph, text } from '../../core/document/build';
import { articleUrl } from '../../core/model/articleUrl';
import { newId } from '../../core/model/newId';

/** All parts of a Word file as one text; in them a word has no format of its own. */
async function partsOf(bytes: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(files).map((file) => file.async('string')));
  return `${Object.keys(files).join('\n')}\n${parts.join('\n')}`;
}

test('no Word file names a confidential source, and the quoted words stay', async () => {
  const { workspace, article } = await canaryWorkspace();
  for (const review of [false, true]) {
    const { bytes } = await workspace.words.write(article.id, { review });
    // The names of fonts, colours and namespaces of Word have numbers of their own.
    expectNoTrace((await partsOf(bytes)).replace(/xmlns:\w+="[^"]*"|<a:[^>]*>/g, ''), 'Word');
  }
  const parts = await partsOf((await workspace.words.write(article.id)).bytes);
  expect(parts.includes(quotedWords)).toBe(true);
  expect(parts.toLowerCase().includes(wording)).toBe(true);
  // The library's own words where nobody is named.
  expect(parts.includes('Un-named')).toBe(false);
});

test('what is off the record is in no Word file, and an embargo holds it back until it is said', async () => {
  const secret = await quotedOn({ terms: 'off-record' });
  await expect(secret.workspace.words.write(secret.article.id)).rejects.toMatchObject({ code: 'forbidden' });
  const early = await quotedOn({ embargo: '2999-01-01T00:00+00:00' });
  await expect(early.workspace.words.write(early.article.id)).rejects.toMatchObject({ code: 'forbidden' });
  const { bytes } = await early.workspace.words.write(early.article.id, { beforeEmbargo: true });
  expect((await partsOf(bytes)).includes(quotedWords)).toBe(true);
});

test('a link to another article leads to its own address, and is words where it has none', async () => {
  const { workspace } = await freshWorkspace();
  const add = async (headline: string, canonicalUrl: string) => {
    const { id } = await workspace.articles.add({ meta: { headline, canonicalUrl }, body: [] });
    for (const status of ['review', 'ready', 'published'] as const)
      await workspace.articles.setStatus(id, status);
    return id;
  };
  const addressed = await add('Silt', 'https://quay.example/silt');
  const unaddressed = await add('Mud', '');
  const { id } = await workspace.articles.add({
    meta: { headline: 'Quay' },
    body: [
      paragraph([
        link(articleUrl(addressed), [text('the silt')]),
        text(' and '),
        link(articleUrl(unaddressed), [text('the mud')]),
      ]),
    ],
  });
  const { page, html, markdown } = await workspace.previews.write(id, { isInside: false });
  for (const written of [page, html]) {
    expect(written).toContain('<a href="https://quay.example/silt">the silt</a> and the mud');
    expect(written.match(/<a /g)).toHaveLength(1);
  }
  expect(markdown).toContain('[the silt](https://quay.example/silt) and the mud');
  const parts = await partsOf((await workspace.words.write(id)).bytes);
  expect(parts.match(/Target="[^"]*" TargetMode="External"/g)).toEqual([
    'Target="https://quay.example/silt" TargetMode="External"',
  ]);
  expect(parts.includes('the mud')).toBe(true);
});

test('comments and suggestions are in a Word file only when they are asked for', async () => {
  const { workspace } = await freshWorkspace();
  const id = newId();
  const body = [
    paragraph([
      { ...text('two million'), $: { comments: [id] } },
      { ...text(' zanzibar'), $: { suggestion: { kind: 'insertion' as const, id: 's', by: 'Ben Marrow' } } },
    ]),
  ];
  const article = await workspace.articles.add({ meta: { headline: 'Quay' }, body });
  await workspace.comments.start(
    article.id,
    { id, words: 'two million' },
    { author: 'Ada', text: 'Who says so?' },
  );
  const file = async (review?: boolean) =>
    partsOf((await workspace.words.write(article.id, { review })).bytes);
  const plain = await file();
  expect(plain.includes('two million')).toBe(true);
  expect(/zanzibar|Who says so|Ben Marrow|Ada/.test(plain)).toBe(false);
  const reviewed = await file(true);
  for (const words of ['zanzibar', 'Who says so?', 'Ben Marrow']) expect(reviewed.includes(words)).toBe(true);
});
