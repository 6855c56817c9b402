/** Without the schemas of articles, since every window shows a status. */
export const articleStatuses = ['draft', 'review', 'ready', 'published'] as const;
