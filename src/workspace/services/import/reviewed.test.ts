import { expect, test } from 'vitest';
import { docxOf, para, run } from '../../../../tests/support/docx';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { published } from '../../../core/document/review';
import { plainText } from '../../../core/document/text';

const file = async () => ({
  name: 'quay.docx',
  bytes: await docxOf(
    para(
      `<w:commentRangeStart w:id="1"/>${run('Two')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' million')}<w:ins w:id="2" w:author="Ben Marrow" w:date="2026-03-03T09:12:44Z">${run(' crowns')}</w:ins>${run('.')}`,
    ),
    {
      comments: `<w:comment w:id="1" w:author="Ada Quill" w:date="2026-03-03T09:12:44Z">${para(run('Says who?'))}</w:comment>`,
    },
  ),
});

test('a reviewed Word file comes in with its comments as threads and its changes as suggestions', async () => {
  const { workspace } = await freshWorkspace();
  const { imported } = await workspace.imports.fromFiles([await file()], { changes: 'reviewed' });
  const id = imported[0]?.id ?? '';
  expect(imported[0]?.ledger).toContainEqual(expect.objectContaining({ kind: 'comments', fate: 'text' }));
  const [thread] = await workspace.comments.list(id);
  expect(thread).toMatchObject({ words: 'Two', comments: [{ author: 'Ada Quill', text: 'Says who?' }] });
  const { body } = await workspace.articles.get(id);
  expect(JSON.stringify(body)).toContain(`"comments":["${thread?.id}"]`);
  expect(plainText(published(body)).text).toBe('Two million.');
  expect(plainText(body).text).toBe('Two million crowns.');
});

test('an import that is read again as suggestions gets the comments, and in another way loses them', async () => {
  const { workspace } = await freshWorkspace();
  const { imported } = await workspace.imports.fromFiles([await file()]);
  const id = imported[0]?.id ?? '';
  expect(await workspace.comments.list(id)).toEqual([]);
  await workspace.imports.readAgain(id, 'reviewed');
  expect(await workspace.comments.list(id)).toHaveLength(1);
  await workspace.imports.readAgain(id, 'accepted');
  expect(await workspace.comments.list(id)).toEqual([]);
  expect(plainText((await workspace.articles.get(id)).body).text).toBe('Two million crowns.');
});
