import type { ArticleStatus } from '../../core/model/article';

export const statusNames: Record<ArticleStatus, string> = {
  draft: 'Draft',
  review: 'In review',
  ready: 'Ready',
  published: 'Published',
};
