import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../core/document/build';
import type { BodySplice } from '../../core/model/bodySplice';
import { createHandle } from '../article/handle';
import { $insertAtSelection } from '../blocks/insert';
import { headlessArticle } from '../testing';
import { $parseBlocks } from './serialize';

/** More than a call takes as arguments. */
const body = Array.from({ length: 140_000 }, (_, at) => paragraph([text(`Paragraph ${at % 1000}.`)]));

test('140,000 paragraphs fill the editor, and what is typed there is committed', async () => {
  const commits: BodySplice[][] = [];
  const editor = headlessArticle(body, { commit: async (splices) => void commits.push(splices) });
  editor.update(() => $getRoot().getLastChildOrThrow().remove(), { discrete: true });
  await createHandle(editor).flush();
  expect(commits).toEqual([[{ at: body.length - 1, remove: 1, insert: [] }]]);
  editor.dispose();
}, 120_000);

test('140,000 paragraphs are pasted in one step and committed', async () => {
  const commits: BodySplice[][] = [];
  const editor = headlessArticle([], { commit: async (splices) => void commits.push(splices) });
  editor.update(() => $insertAtSelection($parseBlocks(body)), { discrete: true });
  await createHandle(editor).flush();
  expect(commits.flat().flatMap(({ insert }) => insert)).toHaveLength(body.length);
  editor.dispose();
}, 120_000);
