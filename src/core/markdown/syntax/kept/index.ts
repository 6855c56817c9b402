import type { Construct, Extension } from 'micromark-util-types';
import { keptFlow, keptText } from './constructs';
import { wholeLines } from './find';
import { abbreviation, attributeLine, attributes, bracketedSpan, definition } from './lines';
import { between, displayMath, dollars, roundBrackets } from './math';
import { comment, commentLines, inlineNote, templateComment, wikiLink } from './notes';
import { subscript, superscript } from './scripts';
import { pairedTags } from './tags';

const code = (character: string) => character.charCodeAt(0);

/**
 * What other readers of Markdown know and CommonMark does not: pairs of template tags with their text, attribute lists,
 * definitions, abbreviations, math, wiki links, comments. Each is kept byte for byte, like HTML.
 */
export function keptSyntax(source: string, scripts: boolean): Extension {
  const pairs = pairedTags(source);
  const pairLines = wholeLines(source, pairs);
  const text = (...finds: Parameters<typeof keptText>[0][]): Construct[] => finds.map(keptText);
  const flow = (...finds: Parameters<typeof keptFlow>[0][]): Construct[] => finds.map(keptFlow);
  const wiki: Construct = {
    name: 'wikiLink',
    tokenize(effects, ok, nok) {
      const { defined } = this.parser;
      return keptText(wikiLink(source, (label) => defined.includes(label))).tokenize.call(
        this,
        effects,
        ok,
        nok,
      );
    },
  };
  return {
    flow: {
      [code('{')]: flow(pairLines, attributeLine(source)),
      [code(':')]: flow(definition(source)),
      [code('*')]: flow(abbreviation(source)),
      [code('$')]: flow(displayMath(source)),
      [code('\\')]: flow(pairLines, displayMath(source)),
      [code('%')]: flow(commentLines(source)),
    },
    text: {
      [code('{')]: text(pairs, templateComment(source), attributes(source)),
      [code('$')]: text(between(source, '$$', '$$'), dollars(source)),
      [code('\\')]: text(
        between(source, '\\\\(', '\\\\)'),
        between(source, '\\\\[', '\\\\]'),
        roundBrackets(source),
      ),
      [code('[')]: [wiki, ...text(bracketedSpan(source))],
      [code('!')]: wiki,
      [code('^')]: scripts ? text(inlineNote(source), superscript(source)) : text(inlineNote(source)),
      ...(scripts ? { [code('~')]: text(subscript(source)) } : {}),
      [code('%')]: text(comment(source)),
    },
  };
}
