import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonSchema = { readonly [key: string]: Json };

/** `commun.schema.json#/$defs/Texte` → `#/$defs/Texte`: one file, one `$defs`, references that any validator follows. */
function localRefs(value: Json): Json {
  if (Array.isArray(value)) return value.map(localRefs);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace(/^[^#]*#/, '#')]
        : [key, localRefs(inner)],
    ),
  );
}

/** Joins the source files of one schema version into the single file that is handed to outsiders. */
export function bundleSchemas(folder: string, version: string): JsonSchema {
  const definitions: Record<string, Json> = {};
  let root: JsonSchema = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()) {
    const source = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { $defs: Record<string, Json> };
    if (name === 'document.schema.json') root = localRefs(source) as JsonSchema;
    for (const [key, definition] of Object.entries(source.$defs)) {
      if (key in definitions)
        throw new Error(`${name}: la définition ${key} existe déjà dans un autre fichier`);
      definitions[key] = localRefs(definition);
    }
  }
  return {
    ...root,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://paritaire.example/schemas/${version}/paritaire.schema.json`,
    title: 'Document de Paritaire',
    description: `Schéma d’échange de Paritaire, version ${version}, en un seul fichier.`,
    $defs: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
