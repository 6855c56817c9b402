import type { ReportFormat } from '../model/report';
import { quotationReport, type ReportInput } from './build';
import { reportHtml } from './html';
import { reportMarkdown } from './markdown';

/** The quotation report of an article as a file. */
export function writeReport(input: ReportInput, format: ReportFormat): string {
  const report = quotationReport(input);
  if (format === 'html') return reportHtml(report);
  return format === 'markdown' ? reportMarkdown(report) : `${JSON.stringify(report, null, 2)}\n`;
}
