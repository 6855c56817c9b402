import { blockquote, paragraph, text } from '../document/build';
import { mergeTexts } from '../document/mergeTexts';
import type { DocumentNode, Inline } from '../document/nodes';
import { published } from '../document/review';
import { bodySchema } from '../document/schema';
import { blockText } from '../document/text';
import type { Article } from '../model/article';
import { type Beginning, templateMetaSchema } from '../model/template';
import { t } from './messages';

/**
 * What a new article takes from this one: the fields that templates have, and the text without comments, open
 * suggestions and citations. A place stands where a quotation was, as its words belong to their record alone.
 */
export function templateOfArticle({ body, ...fields }: Article): Beginning {
  return {
    meta: templateMetaSchema.parse(fields),
    body: bodySchema.parse(published(body).flatMap(withoutRecords)),
  };
}

function withoutRecords(node: DocumentNode): DocumentNode[] {
  switch (node.type) {
    case 'quotation':
      return [text(t('quote'))];
    case 'quotation-block':
      return [blockquote([paragraph([text(t('quote'))])])];
    case 'citation':
      return [];
    case 'footnote': {
      const body = bodySchema.parse(node.body.flatMap(withoutRecords));
      // A note that only cites has nothing left to say.
      return body.every((block) => blockText(block).trim() === '') ? [] : [{ ...node, body }];
    }
    default:
      break;
  }
  if (!('children' in node)) return [node];
  const before: DocumentNode[] = node.children;
  const children = before.flatMap(withoutRecords);
  // The schema is checked once, for the whole text.
  return [{ ...node, children: isRunningText(children) ? mergeTexts(children) : children } as DocumentNode];
}

const isRunningText = (nodes: DocumentNode[]): nodes is Inline[] => nodes.some(({ type }) => type === 'text');
