import { counted, numbered } from './counted.ts';

/** The part of a JSON Schema error that sentences need (a subset of Ajv's). */
export interface SchemaFault {
  readonly keyword: string;
  /** JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function limit(params: SchemaFault['params']): string {
  return numbered(Number(params['limit']));
}

const types: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  integer: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
};

/** Null is how a member is left out: it is not for a person to hear of. */
function typesOf({ type }: SchemaFault['params']): string {
  const names = [type].flat().flatMap((name) => types[String(name)] ?? []);
  return names.length === 0 ? 'absente' : names.join(' ou ');
}

const dateDite = 'une date s’écrit AAAA-MM-JJ';

/** How to write what people and other programs write most; of the rest, the schema says the form. */
const formes: Readonly<Record<string, string>> = {
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': dateDite,
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$': dateDite,
  '^(10000|(0|[1-9][0-9]{0,3})(\\.[0-9]?[1-9])?)$':
    'un nombre s’écrit avec un point et deux décimales au plus, sans zéro inutile (12, 12.5), de 0 à 10000',
};

const faults: Readonly<Record<string, (params: SchemaFault['params']) => string>> = {
  required: (p) => `il manque « ${String(p['missingProperty'])} »`,
  additionalProperties: (p) => `« ${String(p['additionalProperty'])} » n’existe pas dans le schéma`,
  type: (p) => `la valeur doit être ${typesOf(p)}`,
  enum: (p) =>
    `la valeur doit être l’une de : ${(p['allowedValues'] as readonly unknown[]).map(String).join(', ')}`,
  const: (p) => `la valeur doit être « ${String(p['allowedValue'])} »`,
  pattern: (p) => formes[String(p['pattern'])] ?? 'la forme n’est pas celle attendue',
  maxLength: (p) => `le texte dépasse ${limit(p)} caractères`,
  minLength: () => 'le texte est vide',
  maxItems: (p) =>
    Number(p['limit']) === 0 ? 'la liste doit être vide ici' : `la liste dépasse ${limit(p)} éléments`,
  minItems: () => 'la liste est vide',
  uniqueItems: () => 'une valeur est donnée deux fois',
  minimum: (p) => `la valeur doit être au moins ${limit(p)}`,
  maximum: (p) => `la valeur doit être au plus ${limit(p)}`,
  minProperties: () => 'rien n’est renseigné',
  contains: () => 'aucun bloc ne contient de compétence',
  anyOf: () => 'il faut au moins une compétence',
  not: () => 'cette valeur n’est pas admise',
  'false schema': () => 'ce champ n’est pas admis ici',
};

/** `/referentiel/blocs/0/code` → « referentiel › blocs 1 › code »: places are counted from one, as people do. */
function place(pointer: string): string {
  const steps: string[] = [];
  for (const step of pointer.split('/').slice(1)) {
    if (/^\d+$/.test(step) && steps.length > 0) steps[steps.length - 1] += ` ${Number(step) + 1}`;
    else steps.push(step);
  }
  return steps.length === 0 ? 'document' : steps.join(' › ');
}

const isAboutNull = ({ keyword, params }: SchemaFault): boolean =>
  keyword === 'type' && params['type'] === 'null';

/** The fault to tell. Of a member that may be left out, what is wrong is what was given, not that something was. */
export function faultToTell<F extends SchemaFault>(
  faultsFound: readonly F[] | null | undefined,
): F | undefined {
  return faultsFound?.find((fault) => !isAboutNull(fault)) ?? faultsFound?.[0];
}

export function schemaSentence(fault: SchemaFault): string {
  const said = faults[fault.keyword]?.(fault.params) ?? 'la valeur n’est pas admise';
  return `${place(fault.instancePath)} : ${said}`;
}

export const problemSentences = {
  duplicate: (id: string) => `l’identifiant ${id} est donné à deux éléments`,
  dangling: (id: string, field: string, target: string) =>
    `l’élément ${id} est lié (${field}) à ${target}, qui n’est pas dans le document`,
  empreinte: (given: string, computed: string) =>
    `l’empreinte inscrite (${given.slice(0, 12)}…) n’est pas celle du contenu (${computed.slice(0, 12)}…) : le document a été modifié après son export`,
  partage: (intitule: string) =>
    `le bloc « ${intitule} » n’est plus ce qui a été repris de sa source : qui le modifie retire son membre « partage »`,
  voie: (code: string) => `la voie d’accès ${code} est donnée deux fois`,
  date: (date: string) => `le ${date} n’existe pas dans le calendrier`,
  nonAdoptee: (resultat: string) => `la décision tenue, d’après sa propre règle, n’adopte rien : ${resultat}`,
  sansMotif: (phrases: string) => `la décision tenue a lieu contre sa règle, sans motif. ${phrases}`,
  autreTexte: (votee: string) => `la décision tenue a mis au vote un autre texte (${votee.slice(0, 12)}…)`,
  otherFormat: (format: string, wanted: string) =>
    `le format du document est « ${format} », il faudrait « ${wanted} »`,
  noSchema: () => 'le document ne dit pas quelle version du schéma il suit (membre « schema »)',
  unknownSchema: (schema: string) =>
    `la version ${schema} du schéma n’est pas connue de cette version de Paritaire`,
  more: (count: number) => `et ${counted(count, 'autre erreur', 'autres erreurs')}`,
};

/** What is wrong with a text of a document, whatever its place. */
export const textFaults = {
  depth: 'il est imbriqué sans fin',
  number: 'un nombre est trop grand',
  text: 'un texte n’est pas normalisé',
} as const;
