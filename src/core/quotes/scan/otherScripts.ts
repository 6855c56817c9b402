import { type Finding, nobody, scare } from './finding';
import type { MarkedSpan } from './spans';

/** A script whose quotations get their kind by verbs of saying beside them; speakers are not proposed. */
interface Script {
  letters: RegExp;
  /** Shows before the quotation, or behind it, that somebody says it. */
  before: RegExp;
  after: RegExp;
  /** So many units of a quotation are more than a term. */
  longest: number;
}

const scripts: Script[] = [
  {
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    before: /[：:]\s*$/u,
    after:
      /^\s*[、,]?(?:などと|と(?:[^。「『]{0,24}?)(?:述べ|話|語|言|いう|説明|強調|訴え|答え|述懐|主張|批判|指摘|明か|振り返|発言|叫|つぶや|表明|呼びかけ|コメント|ツイート|書|しており|している|した))/u,
    longest: 16,
  },
  {
    letters: /\p{Script=Arabic}/gu,
    before:
      /(?:قال|يقول|تقول|أضاف|تضيف|يضيف|أكد|تؤكد|يؤكد|صرح|أوضح|ذكر|أعلن|كتب|سأل|أجاب|رد|علق|شدد|اعتبر|تابع|گفت|افزود|نوشت)[^.!؟\n]{0,80}$|[:：]\s*$/u,
    after: /^[^.!؟\n]{0,12}(?:قال|يقول|أضاف|أكد|صرح|أوضح|بحسب|وفق|گفت|افزود)/u,
    longest: 24,
  },
  {
    letters: /\p{Script=Hebrew}/gu,
    before:
      /(?:אמר|אומר|הוסיפ|הוסיף|טענ|טען|הדגיש|הסביר|ציינ|ציין|השיב|מסר|סיפר|כתב|הצהיר|הודיע|שאל|ענה|ענתה|קרא)\p{L}{0,2}(?![\p{L}])[^.!?\n]{0,80}$|[:：]\s*$/u,
    after: /^[^.!?\n]{0,12}(?:אמר|אומר|הוסיף|הוסיפה|טען|טענה|הדגיש|הסביר|ציין|השיב|לדברי)/u,
    longest: 24,
  },
];

/** Null for a text in a script whose languages are read in full. */
export function scriptOf(text: string): Script | null {
  const start = text.slice(0, 4000);
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return scripts.find(({ letters }) => (start.match(letters)?.length ?? 0) > latin) ?? null;
}

/** Gives the quotations their kinds: a short one that nobody says is a term or a title. */
export function kindsByScript(text: string, spans: readonly MarkedSpan[], script: Script): Finding[] {
  return spans.map((span, index) => {
    const from = Math.max(spans[index - 1]?.end ?? 0, span.start - 120);
    const before = text.slice(from, span.start);
    const after = text.slice(span.end, Math.min(spans[index + 1]?.start ?? text.length, span.end + 60));
    const isSaid = script.before.test(before) || script.after.test(after);
    const isWhole = span.text.length > script.longest || /[。、！？!?؟,،]/u.test(span.text);
    return isSaid || isWhole ? nobody : scare;
  });
}
