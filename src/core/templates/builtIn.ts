import { blockquote, heading, list, listItem, paragraph, text } from '../document/build';
import type { Block, Inline } from '../document/nodes';
import { textFormat } from '../document/nodes';
import type { Beginning, BuiltInTemplate } from '../model/template';
import { t } from './messages';

type Key = Parameters<typeof t>[0];

const words = (key: Key): Inline[] => [text(t(key))];
const line = (key: Key) => paragraph(words(key));
const head = (key: Key) => heading('h2', words(key));
const question = (key: Key) => paragraph([text(t(key), textFormat.bold)]);
const place = (key: Key) => blockquote([line(key)]);
const points = (...keys: Key[]) =>
  list(
    'bullet',
    keys.map((key, index) => listItem(index + 1, words(key))),
  );

/**
 * The templates of the app, in the language of its messages. What is to be written begins with `TK`, which the check
 * for placeholders finds as long as it is there.
 */
const texts: Record<BuiltInTemplate, () => { name: string; standfirst: string; body: Block[] }> = {
  analysis: () => ({
    name: t('analysis.name'),
    standfirst: t('analysis.standfirst'),
    body: [
      line('analysis.opening'),
      line('analysis.question'),
      head('analysis.what'),
      line('analysis.what.text'),
      line('analysis.figures'),
      head('analysis.why'),
      line('analysis.why.text'),
      head('analysis.said'),
      place('analysis.said.for'),
      place('analysis.said.against'),
      head('analysis.open'),
      points('analysis.open.one', 'analysis.open.two'),
      head('analysis.next'),
      line('analysis.next.text'),
    ],
  }),
  interview: () => ({
    name: t('interview.name'),
    standfirst: t('interview.standfirst'),
    body: [
      line('interview.opening'),
      ...(['begin', 'why', 'doubt', 'wrong', 'next'] as const).flatMap((key) => [
        question(`interview.${key}`),
        place('interview.answer'),
      ]),
      head('interview.about'),
      line('interview.about.text'),
      line('interview.note'),
    ],
  }),
};

export function builtInTemplate(id: BuiltInTemplate): Beginning & { name: string } {
  const { name, standfirst, body } = texts[id]();
  return { name, meta: { standfirst }, body };
}
