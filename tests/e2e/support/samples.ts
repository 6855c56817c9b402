import type { z } from 'zod';
import { inputSchema, type Schema } from './inputSchema.ts';

/** A valid input for a channel, generated from its schema: it has every field, and all ids are `id`. */
export function sampleOf(input: z.ZodType, id: string): unknown {
  const { root, referred } = inputSchema(input);

  function fill(schema: Schema, depth: number): unknown {
    if (schema.$ref) return fill(referred(schema), depth);
    const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
    if (choice) return fill(choice as Schema, depth);
    if ('const' in schema) return schema.const;
    if (schema.enum) return schema.enum[0];
    if (schema.type === 'array') {
      return depth > 8 || !schema.items ? [] : [fill(schema.items as Schema, depth + 1)];
    }
    if (schema.type === 'object') {
      const fields = Object.entries(schema.properties ?? {});
      return Object.fromEntries(fields.map(([name, field]) => [name, fill(field as Schema, depth + 1)]));
    }
    return plain(schema, id);
  }
  return fill(root, 0);
}

/** The schema of a body checks the depth first, and JSON Schema cannot express the rest. */
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'sample' }] }];
const words = ['sample', 'en', '2026-03-03', 'a'.repeat(64), '2026-03-03T09:12:44.120Z', ''];

function plain(schema: Schema, id: string): unknown {
  if (schema.format === 'void') return undefined;
  if (schema.format === 'bytes') return new Uint8Array(8);
  if (schema.format === 'uuid') return id;
  if (schema.type === undefined) return body;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 0);
  return words.find((word) => new RegExp(schema.pattern ?? '').test(word));
}
