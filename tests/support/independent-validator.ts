import { readFileSync } from 'node:fs';
import { registerSchema, validate, type Validator } from '@hyperjump/json-schema/draft-2020-12';

/**
 * What an outsider has: another implementation of JSON Schema and the single-file schema, nothing of ours.
 * Answers whether the text is a document of that schema.
 */
export async function independentValidator(): Promise<(text: string) => boolean> {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/paritaire.schema.json', import.meta.url), 'utf8'),
  ) as { $id: string };
  registerSchema(schema);
  const check = await validate(schema.$id);
  return (text) => check(JSON.parse(text) as Parameters<Validator>[0]).valid;
}
