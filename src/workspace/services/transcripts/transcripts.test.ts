import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { docxOf, para, run } from '../../../../tests/support/docx';
import { scratchFolder } from '../../../../tests/support/folder';
import { makeWav } from '../../../../tests/support/wav';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';
import { Database } from '../../db/database';
import { databaseFile } from '../../disk/layout';
import type { Workspace } from '../../index';

let dir: string;
let workspace: Workspace;
let sourceId: string;

beforeEach(async () => {
  ({ dir, workspace } = await freshWorkspace());
  sourceId = (await newSource()).id;
});

const newSource = (change = {}) =>
  workspace.sources.create({
    ...{ archiveUrl: '', note: '', confidential: false, ...openTerms },
    csl: { type: 'interview', title: 'Council' },
    ...change,
  });
const vtt = `WEBVTT

00:00:01.000 --> 00:00:05.000
<v Ana Prawn>The quay will hold until spring.

00:31:07.500 --> 00:31:09.000
<v Bo Reed>Says who?

bad --> 00:31:10.000
<v Bo Reed>Lost.
`;
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const at = `${await scratchFolder()}/${name}`;
  await writeFile(at, content);
  return at;
}
const add = async (text = vtt) => workspace.transcripts.storeFile(sourceId, await file('talk.vtt', text));
const quoted = (text: string) => workspace.quotes.create({ ...emptyQuote('en'), text, sourceId });
async function evidenceOf(id: string) {
  const [quote] = await workspace.quotes.getMany([id]);
  const { method, lapse, saidAt } = quote?.verification ?? {};
  return [quote?.evidence, method, lapse, saidAt];
}

test('a transcript is kept with its turns and the hash of its file; what was left out is named', async () => {
  const { info, problems } = await add();
  expect(problems).toEqual(['Line 9: “bad” is not a time.']);
  expect(info).toMatchObject({ name: 'talk.vtt', format: 'vtt', turns: 2, length: 1_869_000 });
  expect(info.fileSha256).toBe(createHash('sha256').update(vtt).digest('hex'));
  expect(await workspace.transcripts.info(sourceId)).toEqual(info);
  const shown = await workspace.transcripts.show(sourceId);
  expect(shown?.turns.map(({ speaker, start }) => [speaker, start])).toEqual([
    ['Ana Prawn', 1000],
    ['Bo Reed', 1_867_500],
  ]);
});

test('a Word file with times is a transcript', async () => {
  const bytes = await docxOf(para(run('[00:31:07] ANA: The tide turns.')) + para(run('[00:31:20] BO: No.')));
  await workspace.transcripts.storeFile(sourceId, await file('talk.docx', bytes));
  const shown = await workspace.transcripts.show(sourceId);
  expect(shown?.turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
    ['ANA', 1_867_000, 'The tide turns.'],
    ['BO', 1_880_000, 'No.'],
  ]);
});

test('a file that is no transcript changes nothing', async () => {
  await add();
  const before = await workspace.transcripts.info(sourceId);
  await expect(add('WEBVTT\n\nNOTE nothing')).rejects.toThrow('has times, but no words');
  expect(await workspace.transcripts.info(sourceId)).toEqual(before);
});

test('words that are said in the transcript are verified with their time', async () => {
  const before = await quoted('The quay will hold');
  expect(await evidenceOf(before.id)).toEqual(['sourced', undefined, undefined, undefined]);
  await add();
  expect(await evidenceOf(before.id)).toEqual(['verified', 'transcript', null, 1000]);
  expect(await evidenceOf((await quoted('says who')).id)).toEqual([
    'sourced',
    undefined,
    undefined,
    undefined,
  ]);
  expect(await evidenceOf((await quoted('Says who?')).id)).toEqual([
    'verified',
    'transcript',
    null,
    1_867_500,
  ]);
  const across = await quoted('hold until spring. Says who');
  expect((await evidenceOf(across.id))[0]).toBe('sourced');
  expect(await workspace.transcripts.find(sourceId, 'until spring')).toMatchObject({ turn: 0, start: 1000 });
  expect(await workspace.transcripts.find(sourceId, 'Ana Prawn')).toBeNull();
});

test('a verification falls back when the transcript changes or goes, and says why', async () => {
  await add();
  const { id } = await quoted('The quay will hold');
  await add(vtt.replace('will hold', 'may hold'));
  expect(await evidenceOf(id)).toEqual(['sourced', 'transcript', 'transcript', 1000]);
  await add(vtt.replace('Says who', 'Who says'));
  expect((await evidenceOf(id)).slice(0, 3)).toEqual(['verified', 'transcript', null]);
  await workspace.transcripts.delete(sourceId);
  expect((await evidenceOf(id)).slice(0, 3)).toEqual(['sourced', 'transcript', 'transcript']);
});

test('words in the saved page count before those in the transcript', async () => {
  await add();
  await workspace.snapshots.store(sourceId, {
    html: '<p>The quay will hold until spring.</p>',
    url: '',
    takenAt: '2026-05-03T10:00:00.000Z',
  });
  const { id } = await quoted('The quay will hold');
  expect(await evidenceOf(id)).toEqual(['verified', 'snapshot', null, null]);
  await workspace.snapshots.delete(sourceId);
  await workspace.evidence.searchSource(sourceId);
  expect(await evidenceOf(id)).toEqual(['verified', 'transcript', null, 1000]);
});

test('a voice is remembered as a speaker, also after a merge and a new file', async () => {
  await add();
  const ana = await workspace.speakers.create(namedSpeaker('Ana Prawn'));
  const other = await workspace.speakers.create(namedSpeaker('A. Prawn'));
  await workspace.transcripts.setVoice(sourceId, 'Ana Prawn', other.id);
  const voices = async () => (await workspace.transcripts.show(sourceId))?.voices;
  expect(await voices()).toEqual({ 'Ana Prawn': other.id });
  await workspace.speakers.merge(ana.id, [other.id], ana);
  expect(await voices()).toEqual({ 'Ana Prawn': ana.id });
  await add();
  expect(await voices()).toEqual({ 'Ana Prawn': ana.id });
  await workspace.transcripts.setVoice(sourceId, 'Ana Prawn', null);
  expect(await voices()).toEqual({});
});

test('a merged source keeps its transcript', async () => {
  await add();
  const survivor = await newSource({ csl: { type: 'interview', title: 'The council' } });
  await workspace.sources.merge(survivor.id, [sourceId], survivor.csl);
  expect((await workspace.transcripts.info(survivor.id))?.turns).toBe(2);
});

test('damage to a transcript is noticed and vouches for nothing', async () => {
  await add();
  await workspace.close();
  const db = await Database.open(databaseFile(dir));
  await db.run("UPDATE transcript SET turns = replace(turns, 'will hold', 'may hold')");
  await db.close();
  const { openWorkspace } = await import('../../index');
  workspace = await openWorkspace(dir);
  await expect(workspace.transcripts.show(sourceId)).rejects.toThrow('not what was saved');
  expect((await evidenceOf((await quoted('The quay may hold')).id))[0]).toBe('sourced');
  await workspace.close();
});

test('a recording is kept by its hash, copied piece by piece, and stays with a new transcript', async () => {
  await add();
  const sound = makeWav(2);
  const steps: number[] = [];
  await workspace.transcripts.addRecording(sourceId, await file('talk.wav', sound), {
    onProgress: (done) => steps.push(done),
  });
  const hash = createHash('sha256').update(sound).digest('hex');
  const recording = (await workspace.transcripts.info(sourceId))?.recording;
  expect(recording).toEqual({
    sha256: hash,
    src: `asset:${hash}.wav`,
    mime: 'audio/wav',
    bytes: sound.length,
    name: 'talk.wav',
  });
  expect(steps).toEqual([sound.length]);
  const kept = await workspace.assets.file(`${hash}.wav`);
  expect(kept && Buffer.compare(await readFile(kept), sound)).toBe(0);
  await add(vtt.replace('Says who', 'Who says'));
  expect((await workspace.transcripts.info(sourceId))?.recording?.sha256).toBe(hash);
  await workspace.transcripts.removeRecording(sourceId);
  expect((await workspace.transcripts.info(sourceId))?.recording).toBeNull();
});

test('what cannot be played is refused, and a copy that is cancelled leaves nothing', async () => {
  await add();
  const text = await file('talk.mp3', 'no sound');
  await expect(workspace.transcripts.addRecording(sourceId, text)).rejects.toThrow(
    'no recording that Stet can play',
  );
  const sound = await file('talk.wav', makeWav(2));
  const work = workspace.transcripts.addRecording(sourceId, sound, { signal: AbortSignal.abort() });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(`${dir}/assets`)).toEqual([]);
  expect((await workspace.transcripts.info(sourceId))?.recording).toBeNull();
});

test.each([
  ['mp3', 'ID3\x04', 'audio/mpeg'],
  ['mp3', '\xff\xfb\x90', 'audio/mpeg'],
  ['aac', '\xff\xf1\x50', 'audio/aac'],
  ['ogg', 'OggS', 'audio/ogg'],
  ['flac', 'fLaC', 'audio/flac'],
  ['m4a', '\0\0\0\x20ftypM4A ', 'audio/mp4'],
  ['mp4', '\0\0\0\x20ftypisom', 'video/mp4'],
  ['webm', '\x1a\x45\xdf\xa3', 'video/webm'],
])('a recording is %s by its first bytes %j, whatever its name', async (extension, head, mime) => {
  await add();
  await workspace.transcripts.addRecording(
    sourceId,
    await file('talk', Buffer.from(head.padEnd(32), 'latin1')),
  );
  const recording = (await workspace.transcripts.info(sourceId))?.recording;
  expect([recording?.mime, recording?.src.split('.').at(-1)]).toEqual([mime, extension]);
});
