import { readFileSync } from 'node:fs';
import { hasSchema, registerSchema, validate, type Validator } from '@hyperjump/json-schema/draft-2020-12';

/** What an outsider has: another implementation of JSON Schema and the single-file schema, nothing of ours. */
export function independentCheck(): Promise<Validator> {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/paritaire.schema.json', import.meta.url), 'utf8'),
  ) as { $id: string };
  // A process keeps what is registered, and may run other tests.
  if (!hasSchema(schema.$id)) registerSchema(schema);
  return validate(schema.$id);
}

/** Answers whether a text is a document of that schema. */
export async function independentValidator(): Promise<(text: string) => boolean> {
  const check = await independentCheck();
  return (text) => check(JSON.parse(text) as Parameters<Validator>[0]).valid;
}
