import type { PhrasingContent, RootContent } from 'mdast';
import { dialects } from '../markdown/dialects';
import { printIn } from '../markdown/dialects/print';
import { isOpenableUrl } from '../model/url';
import { type Fact, factsOf, figures, marginOf, statementFacts } from './facts';
import { headLines, titleOf, waiverLines } from './html';
import { t } from './messages';
import type { QuotationReport, ReportedBlock } from './report';

/** The report as GitHub’s Markdown. */
export function reportMarkdown(report: QuotationReport): string {
  const { quotations } = report;
  const children: RootContent[] = [
    heading(1, titleOf(report)),
    ...headLines(report).map((line) => paragraph([words(line)])),
    heading(2, t('figures')),
    list(figures(report).map(({ name, value }) => [words(`${name}: ${value}`)])),
    heading(2, t('quotations')),
    ...(quotations.length === 0 ? [paragraph([words(t('none'))])] : []),
    ...quotations.flatMap((quotation): RootContent[] => [
      heading(3, String(quotation.number)),
      { type: 'blockquote', children: [paragraph([words(oneLine(quotation.words))])] },
      list(factsOf(quotation).map(factOf)),
    ]),
    ...statementList(report),
    ...(report.waivers.length > 0
      ? [heading(2, t('waivers')), list(waiverLines(report).map((line) => [words(line)]))]
      : []),
    heading(2, t('text')),
    ...report.text.flatMap((block) => blockOf(block, report)),
  ];
  return printIn(dialects.gfm, { type: 'root', children });
}

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const paragraph = (children: PhrasingContent[]) => ({ type: 'paragraph' as const, children });
const heading = (depth: 1 | 2 | 3, text: string): RootContent => ({
  type: 'heading',
  depth,
  children: [words(oneLine(text))],
});
const list = (items: PhrasingContent[][]): RootContent => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })),
});

function factOf({ name, value, diff, url }: Fact): PhrasingContent[] {
  const before = words(`${name}: `);
  if (!diff) {
    const text = words(oneLine(value));
    return [before, url && isOpenableUrl(url) ? { type: 'link', url, children: [text] } : text];
  }
  return [
    before,
    ...diff.map(({ text, change }): PhrasingContent => {
      const part = words(oneLine(text));
      if (change === 'same') return part;
      return change === 'added' ? { type: 'strong', children: [part] } : { type: 'delete', children: [part] };
    }),
  ];
}

const statementList = ({ statements }: QuotationReport): RootContent[] =>
  statements.length === 0
    ? []
    : [
        heading(2, t('statements')),
        ...statements.flatMap((statement): RootContent[] => [
          { type: 'blockquote', children: [paragraph([words(oneLine(statement.words))])] },
          list(statementFacts(statement).map(factOf)),
        ]),
      ];

/** A block with its numbers, and below it what stands in the margin of the page. */
function blockOf(
  { isHeading, parts, numbers }: ReportedBlock,
  { quotations }: QuotationReport,
): RootContent[] {
  const text = parts.flatMap(({ text: part, number }): PhrasingContent[] => {
    if (number === null) return [words(oneLine(part))];
    const mark = words(`[${number}]`);
    return part.trim() === '' ? [mark] : [{ type: 'strong', children: [words(oneLine(part))] }, mark];
  });
  const margin = numbers.flatMap((number) => {
    const quotation = quotations[number - 1];
    return quotation ? [[words(`[${number}] ${marginOf(quotation)}`)]] : [];
  });
  const block: RootContent = isHeading ? { type: 'heading', depth: 3, children: text } : paragraph(text);
  return margin.length === 0 ? [block] : [block, list(margin)];
}
