import { z } from 'zod';

export type Schema = z.core.JSONSchema.BaseSchema;

/** The schema of a channel's input as JSON Schema; bytes and nothing, which that cannot say, are formats. */
export function inputSchema(input: z.ZodType): { root: Schema; referred(schema: Schema): Schema } {
  const root: Schema = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === 'custom') jsonSchema.format = 'bytes';
      if (type === 'void') jsonSchema.format = 'void';
    },
  });
  return {
    root,
    referred: ({ $ref = '' }) => root.$defs?.[$ref.split('/').at(-1) ?? ''] as Schema,
  };
}
