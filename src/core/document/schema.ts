import { z } from 'zod';
import { deepestNesting, isTooDeep } from './depth';
import { blockNode, inlineNode } from './nodeSchemas';

/** zod reads a tree by recursion, so its depth is checked first. */
const bounded = <T>(schema: z.ZodType<T, unknown>): z.ZodType<T, unknown> =>
  z
    .unknown()
    .refine((value) => !isTooDeep(value), {
      error: `The text is nested more than ${deepestNesting} levels deep.`,
      abort: true,
    })
    .pipe(schema);

export const inlineSchema = bounded(inlineNode);

/** Validates one top-level block and fills Lexical's defaults in, so that equal blocks have equal bytes. */
export const blockSchema = bounded(blockNode);

export const bodySchema = bounded(z.array(blockNode));
