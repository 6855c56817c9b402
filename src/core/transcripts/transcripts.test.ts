import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { readTranscript } from '.';
import { findSpoken } from './search';
import { readTime, writeTime } from './time';
import { joinTurns, timeAt } from './turns';

const read = (text: string) => readTranscript('a file', text);
const said = (text: string) =>
  read(text).turns.map(({ speaker, start, text: words }) => [speaker, start, words]);

test('a WebVTT file has its voices, its words without tags, and its times', () => {
  const { format, turns, problems } = read(`WEBVTT - council

STYLE
::cue { color: red }

NOTE nothing
to read

intro
00:00:01.000 --> 00:00:04.000 align:start
<v.loud Ana Prawn>The <i>quay</i> is &amp; stays&nbsp;open.</v>

00:04.000 --> 00:06.500
<v Ana Prawn>Until we <00:00:05.000><c>close</c> it.

00:06.500 --> 00:08.000
<v Bo Reed>Two &#8364; &#x2014; no more
`);
  expect(format).toBe('vtt');
  expect(problems).toEqual([]);
  expect(turns).toEqual([
    {
      speaker: 'Ana Prawn',
      goesOn: false,
      start: 1000,
      end: 6500,
      text: 'The quay is & stays open. Until we close it.',
      times: [
        { at: 0, time: 1000 },
        { at: 26, time: 4000 },
        { at: 35, time: 5000 },
      ],
    },
    {
      speaker: 'Bo Reed',
      goesOn: false,
      start: 6500,
      end: 8000,
      text: 'Two € — no more',
      times: [{ at: 0, time: 6500 }],
    },
  ]);
});

test('a SubRip file names voices before the words, and a mark changes the voice', () => {
  const text =
    '1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>JOHN:</i> Hello there.\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nHow are you?\r\n\r\n' +
    '3\r\n00:00:03,000 --> 00:00:04,000\r\n- Fine.\r\n- Remember: bring 3 < 4 coats.\r\n';
  expect(read(text).format).toBe('srt');
  expect(said(text)).toEqual([
    ['JOHN', 1000, 'Hello there. How are you?'],
    ['', 3000, 'Fine.'],
    ['', 3000, 'Remember: bring 3 < 4 coats.'],
  ]);
  expect(read(text).turns.map(({ goesOn }) => goesOn)).toEqual([false, false, false]);
});

test('a bad cue costs itself and is named by its line', () => {
  const { turns, problems } = read(`WEBVTT

00:00:01.000 --> 00:00:02.000
One.

00:00:xx.000 --> 00:00:03.000
Lost.

00:00:05.000 --> 00:00:04.000
Lost too.

left alone
and here

00:00:06.000 --> 00:00:07.000
Two.`);
  expect(turns.map(({ text }) => text)).toEqual(['One. Two.']);
  expect(problems).toEqual([
    'Line 6: “00:00:xx.000” is not a time.',
    'Line 9: ends before it begins.',
    'Line 12: words without a time.',
  ]);
});

test('rolling captions say each line once', () => {
  const text = `WEBVTT

00:00:00.000 --> 00:00:02.000
we begin<00:00:01.000><c> at dawn</c>

00:00:02.000 --> 00:00:02.010
we begin at dawn

00:00:02.010 --> 00:00:04.000
we begin at dawn
and<00:00:03.000><c> stop at noon</c>`;
  expect(said(text)).toEqual([['', 0, 'we begin at dawn and stop at noon']]);
});

test('JSON of Whisper, WhisperX, whisper.cpp and Otter', () => {
  const whisper = {
    text: 'x',
    segments: [
      { start: 1.5, end: 3, text: ' The pumps ran. ' },
      { start: 3 },
      { start: 3, end: 4, text: 'Dry.' },
    ],
  };
  expect(said(JSON.stringify(whisper))).toEqual([['', 1500, 'The pumps ran. Dry.']]);
  expect(read(JSON.stringify(whisper)).problems).toEqual(['Segment 2: has no words, or no time in seconds.']);
  const words = [
    { word: 'The', start: 1.5 },
    { word: 'pumps', start: 2 },
  ];
  const x = { segments: [{ start: 1.5, end: 3, text: 'The pumps', speaker: 'SPEAKER_01', words }] };
  expect(read(JSON.stringify(x)).turns[0]).toMatchObject({
    speaker: 'SPEAKER_01',
    times: [
      { at: 0, time: 1500 },
      { at: 4, time: 2000 },
    ],
  });
  const cpp = { transcription: [{ offsets: { from: 250, to: 900 }, text: ' Dry.' }] };
  expect(said(JSON.stringify(cpp))).toEqual([['', 250, 'Dry.']]);
  const otter = {
    speech: {
      speakers: [{ id: 7, speaker_name: 'Ana Prawn' }],
      transcripts: [
        { start_offset: 32_000, end_offset: 48_000, speaker_id: 7, transcript: 'Wet.', alignment: [] },
      ],
    },
  };
  expect(said(JSON.stringify(otter))).toEqual([['Ana Prawn', 2000, 'Wet.']]);
});

test.each([
  ['[00:31:07] ANA: The tide.\nIt turns.\n[00:31:20] BO REED: No.'],
  ['ANA (00:31:07): The tide.\nIt turns.\n\nBO REED (31:20): No.'],
  ['ANA  31:07\nThe tide.\nIt turns.\n\nBO REED  31:20\nNo.\n\nTranscribed by https://otter.ai'],
  ['00:31:07 ANA: The tide. It turns.\n00:31:20 BO REED: No.'],
  ['00:31:07 --> 00:31:19\nANA: The tide. It turns.\n\n00:31:20 --> 00:31:21\nBO REED: No.'],
])('text with times: %j', (text) => {
  expect(said(text)).toEqual([
    ['ANA', 1_867_000, 'The tide. It turns.'],
    ['BO REED', 1_880_000, 'No.'],
  ]);
});

test('what stands before the first time is named', () => {
  const { turns, problems } = read(
    'Harbour talk\n\nFriday\n[0:05] ANA: At 10:30 [sic] we left.\n10:30 is early.',
  );
  expect(turns[0]?.text).toBe('At 10:30 [sic] we left. 10:30 is early.');
  expect(problems).toEqual(['Lines 1 to 3 were left out: no time stands before them.']);
});

test('a file without times or words is refused by name', () => {
  expect(() => read('Just words.\nAnd more.')).toThrow('“a file” has no time stamps');
  expect(() => read('WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>')).toThrow(
    '“a file” has times, but no words',
  );
  expect(() => read('{"segments": [')).toThrow('“a file” is not valid JSON');
  expect(() => read('{"a": 1}')).toThrow('no list of segments');
});

test('a long speech is divided at the ends of sentences and stays one voice', () => {
  const one = (index: number) => ({
    speaker: 'Ana',
    start: index * 8000,
    end: null,
    text: `Sentence ${index}.`,
  });
  const turns = joinTurns(Array.from({ length: 8 }, (_, index) => one(index)));
  expect(turns.map(({ start, goesOn }) => [start, goesOn])).toEqual([
    [0, false],
    [32_000, true],
  ]);
  expect(turns[0]?.end).toBe(32_000);
});

const council = `[00:00:05] ANA PRAWN: We will not close the quay. It costs 3.5 percent.
[00:00:20] BO REED: Who says so?
[00:01:00] ANA PRAWN: I say so.
[00:01:40] ANA PRAWN: And the harbour does.`;

test('words are found in the turns of one voice, with their time', () => {
  const { turns } = read(council);
  const find = (words: string) => findSpoken(turns, words);
  expect(find('will not close the quay')).toMatchObject({ turn: 0, start: 5000 });
  expect(find('I say so. And the harbour does')).toEqual({ turn: 2, start: 60_000, end: 100_000 });
  expect(find('the harbour does')).toMatchObject({ turn: 3, start: 100_000 });
});

test('words across another voice, names and times are not found', () => {
  const { turns } = read(council);
  for (const words of [
    'It costs 3.5 percent. Who says so',
    '5 percent',
    'BO REED Who says so',
    '00:20',
    'Prawn',
  ])
    expect(findSpoken(turns, words), words).toBeNull();
});

test('times are written as locators and read again', () => {
  expect(writeTime(1_867_900)).toBe('00:31:07');
  for (const time of [0, 59_000, 3_600_000, 86_399_000]) expect(readTime(writeTime(time))).toBe(time);
  expect(['31:7', '0:61', '1:61:00', '', '12'].map(readTime)).toEqual([null, null, null, null, null]);
});

test('whatever a file holds, its turns are in order within their text', () => {
  const piece = fc.constantFrom(
    ...[
      'WEBVTT\n\n',
      '00:00:01.000 --> 00:00:02.000\n',
      '[00:31:07] ',
      'ANA: ',
      '>> ',
      '- ',
      '<v Ana>',
      '</v>',
      '<00:00:01.500>',
    ],
    ...[
      '&amp;',
      '&#0;',
      '\n',
      '\n\n',
      'words. ',
      '{"segments":[',
      '{"start":1,"text":"a"}',
      ']}',
      '1',
      'NOTE',
      '\r\n',
      '😀',
      ' 0:31\n',
    ],
  );
  assertProperty(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
      (pieces) => {
        let turns: ReturnType<typeof read>['turns'];
        try {
          turns = read(pieces.join('')).turns;
        } catch (error) {
          expect(String(error)).toMatch(/a file/);
          return;
        }
        for (const turn of turns) {
          expect(turn.text.trim()).not.toBe('');
          expect(turn.end).toBeGreaterThanOrEqual(turn.start);
          const places = turn.times.map(({ at }) => at);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(places[0]).toBe(0);
          expect(places.at(-1)).toBeLessThanOrEqual(turn.text.length);
          expect(timeAt(turn, 0)).toBe(turn.times[0]?.time);
        }
      },
    ),
    { numRuns: 1500 },
  );
});
