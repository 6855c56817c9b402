import { toCslDate } from '../citations/csl';
import { readLooseDate } from '../model/looseDate';
import type { CslItem } from '../model/source';
import { readAddress, readDoi } from '../pages/metadata';

/**
 * A new source made of what was typed or pasted: its DOI, its ISBN, or its address, which a title or a date may stand
 * beside: `https://a.example/p (3 August 2022)`. What is none of these is the title, so that no word is lost.
 */
export function sourceOfText(text: string): CslItem {
  const typed = text.trim();
  const doi = readDoi(typed);
  if (doi) return { type: 'article-journal', DOI: doi };
  const isbn = readIsbn(typed);
  if (isbn) return { type: 'book', ISBN: isbn };
  const [address = ''] = /https?:\/\/[^\s"<>“”]+/i.exec(typed) ?? [];
  const url = readAddress(withoutStop(address));
  if (!url || !typed.includes(url)) return { type: 'webpage', title: typed };
  const [before = '', ...after] = typed.split(url);
  const beside = `${before}${after.join(url)}`
    .replace(/\s+/g, ' ')
    .replace(/[ ,;:.]+$/, '')
    .trim();
  const date = wholeDate.exec(beside)?.[1] ?? '';
  const issued = readLooseDate(date);
  if (issued) return { type: 'webpage', URL: url, issued: toCslDate(issued) };
  return { type: 'webpage', URL: url, ...(/[\p{L}\p{N}]/u.test(beside) ? { title: beside } : {}) };
}

/** A date and nothing else, with or without brackets. */
const wholeDate =
  /^\(?((?:\d{1,2}(?:st|nd|rd|th)? )?\p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d(?:-\d\d)?)\)?$/u;

/** Without the punctuation of the sentence around it; a bracket that was opened in the address stays. */
const withoutStop = (address: string): string => {
  const bare = address.replace(/[.,;:!?]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutStop(bare.slice(0, -1)) : bare;
};

/** An ISBN of ten or thirteen digits whose check digit is right (ISO 2108); empty for anything else. */
function readIsbn(text: string): string {
  const [, isbn = ''] = /^(?:ISBN(?:-1[03])?:?\s*)?([\dXx][\dXx\s‐-]{8,20}[\dXx])$/i.exec(text) ?? [];
  const digits = isbn.replace(/[^\dXx]/g, '').toUpperCase();
  const value = (digit: string) => (digit === 'X' ? 10 : Number(digit));
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce((total, digit, at) => total + value(digit) * (10 - at), 0);
    return sum % 11 === 0 ? isbn : '';
  }
  if (!/^97[89]\d{10}$/.test(digits)) return '';
  const sum = [...digits].reduce((total, digit, at) => total + value(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0 ? isbn : '';
}
