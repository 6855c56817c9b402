import { paragraph, quotation, text } from '../src/core/document/build';
import type { Body } from '../src/core/document/nodes';
import { emptyQuote } from '../src/core/model/quote';
import type { Workspace } from '../src/workspace';
import { prose } from './prose';

const wordsOfBlock = 100;

/** Adds an article of paragraphs of 100 words, each with a quotation of 20 that has a record; returns its id. */
export async function addQuotedArticle(workspace: Workspace, words: number): Promise<string> {
  const lines = prose((words / wordsOfBlock) * 60).map((line) => line.split(' '));
  const body: Body = [];
  for (const line of lines) {
    const said = line.slice(0, 20).join(' ');
    const { id } = await workspace.quotes.create({ ...emptyQuote('en'), text: said });
    const [before, after] = [line.slice(20, 60).join(' '), line.slice(0, 40).toReversed().join(' ')];
    body.push(paragraph([text(`${before} `), quotation(id, [text(`“${said}”`)]), text(` said ${after}.`)]));
  }
  const headline = `${body.length} quotations`;
  return (await workspace.articles.add({ meta: { headline }, body })).id;
}
