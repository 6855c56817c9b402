import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { language } from '../messages/language';
import { isOpenableUrl } from '../model/url';
import { type Fact, factsOf, figures, instant, marginOf, statementFacts } from './facts';
import { t } from './messages';
import type { QuotationReport, ReportedBlock, ReportedQuotation } from './report';
import { reportStyle } from './style';

/** A page that loads nothing and runs nothing; every text in it is text. */
export function reportHtml(report: QuotationReport): string {
  const title = titleOf(report);
  const page = h('html', { lang: language() }, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('meta', {
        httpEquiv: ['Content-Security-Policy'],
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', {}, [title]),
      h('style', {}, [reportStyle]),
    ]),
    h('body', {}, [
      h('header', {}, [h('h1', {}, [title]), ...headLines(report).map((line) => h('p', {}, [line]))]),
      h('main', {}, [
        ...section(t('figures'), [
          h(
            'table',
            {},
            figures(report).map(({ name, value }) =>
              h('tr', {}, [h('th', { scope: 'row' }, [name]), h('td', {}, [String(value)])]),
            ),
          ),
        ]),
        ...section(t('quotations'), quotationList(report)),
        ...statementList(report),
        ...waivers(report),
        ...section(
          t('text'),
          report.text.map((block) => blockOf(block, report)),
        ),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

export const titleOf = ({ article }: QuotationReport): string =>
  t('title', { headline: article.headline || article.slug });

export const headLines = ({ article, madeAt }: QuotationReport): string[] => [
  t('made', { when: instant(madeAt), changed: instant(article.updatedAt) }),
  t('status', { status: article.status, words: article.words }),
  t('explained'),
];

export const waiverLines = ({ waivers: list }: QuotationReport): string[] =>
  list.map(({ check, reason, by, at }) => t('waiver', { check, reason, by: by || '–', when: instant(at) }));

function h(tagName: string, properties: Properties, children: (ElementContent | string)[] = []): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

const section = (title: string, children: ElementContent[]): Element[] => [
  h('section', {}, [h('h2', {}, [title]), ...children]),
];

const waivers = (report: QuotationReport): Element[] =>
  report.waivers.length === 0
    ? []
    : section(t('waivers'), [
        h(
          'ul',
          {},
          waiverLines(report).map((line) => h('li', {}, [line])),
        ),
      ]);

function quotationList({ quotations, article }: QuotationReport): Element[] {
  if (quotations.length === 0) return [h('p', {}, [t('none')])];
  return [
    h(
      'ol',
      {},
      quotations.map((quotation) =>
        h('li', { className: ['quotation', toneOf(quotation)], id: `quotation-${quotation.number}` }, [
          h('h3', {}, [String(quotation.number)]),
          h('blockquote', { lang: article.language }, [quotation.words]),
          h('dl', {}, factsOf(quotation).flatMap(factOf)),
        ]),
      ),
    ),
  ];
}

const statementList = ({ statements, article }: QuotationReport): Element[] =>
  statements.length === 0
    ? []
    : section(t('statements'), [
        h(
          'ul',
          {},
          statements.map((statement) =>
            h('li', { className: ['quotation', statement.evidence] }, [
              h('blockquote', { lang: article.language }, [statement.words]),
              h('dl', {}, statementFacts(statement).flatMap(factOf)),
            ]),
          ),
        ),
      ]);

/** Green is for verified words alone. */
const toneOf = ({ evidence, state }: ReportedQuotation): string =>
  state === 'drifted' ? 'drifted' : evidence;

function factOf({ name, value, diff, url }: Fact): Element[] {
  const words = diff
    ? diff.map(({ text, change }) =>
        change === 'same' ? text : h(change === 'added' ? 'ins' : 'del', {}, [text]),
      )
    : [url && isOpenableUrl(url) ? h('a', { href: url }, [value]) : value];
  return [h('dt', {}, [name]), h('dd', {}, words)];
}

function blockOf(
  { isHeading, parts, numbers }: ReportedBlock,
  { quotations, article }: QuotationReport,
): Element {
  const of = (number: number) => quotations[number - 1];
  const words = parts.flatMap(({ text, number }): (Element | string)[] => {
    const quotation = number === null ? undefined : of(number);
    if (!quotation) return [text];
    const link = h('sup', {}, [
      h('a', { href: `#quotation-${quotation.number}` }, [String(quotation.number)]),
    ]);
    return text === '' ? [link] : [h('mark', { className: [toneOf(quotation)] }, [text]), link];
  });
  const margin = numbers.flatMap((number) => {
    const quotation = of(number);
    return quotation ? h('li', {}, [`${number} ${marginOf(quotation)}`]) : [];
  });
  return h('div', { className: isHeading ? ['block', 'heading'] : ['block'] }, [
    h('p', { lang: article.language }, words),
    ...(margin.length > 0 ? [h('ul', {}, margin)] : []),
  ]);
}
