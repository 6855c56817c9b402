import type { ArticleMeta } from '../../../core/model/article';

/** Why the last change of this field was not stored. */
export const refusalOf = (
  error: { fields: (keyof ArticleMeta)[]; message: string } | null,
  field: keyof ArticleMeta,
): string | undefined => (error?.fields.includes(field) ? error.message : undefined);
