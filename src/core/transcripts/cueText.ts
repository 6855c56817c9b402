import type { Turn } from '../model/transcript';
import { readTime } from './time';

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What one voice says in a cue; `voice` is null where no tag names it. */
export interface CuePiece {
  voice: string | null;
  text: string;
  times: Turn['times'];
}

const tag = /<([^<>]*)>/g;
const isTag = /^\/?[a-z][\w.]*(?:\s|$)|^\/$|^$/i;
const voiceTag = /^v(?:\.[^\s]*)?\s+(.+)$/s;
/** Placement in SubRip files: `{\an8}`. */
const placement = /\{\\[^{}]*\}/g;

/** The words of a cue without its tags: WebVTT's `<v Name>`, `<i>`, `<c.loud>`, times of words, and those of SubRip. */
export function cuePieces(source: string): CuePiece[] {
  const text = source.replace(placement, '');
  const pieces: CuePiece[] = [];
  let from = 0;
  let voice: string | null = null;
  let times: Turn['times'] = [];
  let words: string[] = [];
  let [length, endsInSpace] = [0, true];
  const close = () => {
    const said = words.join('').trimEnd();
    if (said !== '') pieces.push({ voice, text: said, times });
    [words, times, length, endsInSpace] = [[], [], 0, true];
  };
  const add = (more: string) => {
    const plain = decoded(more).replace(/\s+/g, ' ');
    const said = endsInSpace ? plain.trimStart() : plain;
    if (said === '') return;
    words.push(said);
    length += said.length;
    endsInSpace = said.endsWith(' ');
  };
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(tag)) {
    const time = readTime(inner);
    if (time === null && !isTag.test(inner)) continue;
    add(text.slice(from, index));
    from = index + whole.length;
    const name = voiceTag.exec(inner)?.[1];
    if (time !== null) times.push({ at: length, time });
    else if (name !== undefined || inner === '/v') {
      close();
      voice = name === undefined ? null : decoded(name).replace(/\s+/g, ' ').trim();
    }
  }
  add(text.slice(from));
  close();
  return pieces;
}
