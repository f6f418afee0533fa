import type { ErrorObject, ValidateFunction } from 'ajv';
import { evaluerTenue } from '../../../../shared/decision/tenue.ts';
import { treeProblems } from '../../../../shared/document/tree.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { isObject, type JsonObject } from '../../../../shared/domain/json.ts';
import type { Document, ToutDocument } from '../../../../shared/generated/document.ts';
import { fautesDeGrille } from '../../../../shared/grille/fautes-grille.ts';
import { nomsDe } from '../../../../shared/grille/noms.ts';
import { fautesDeListe } from '../../../../shared/organisme/fautes-liste.ts';
import * as released from '../../../../shared/generated/validators.js';
import { phraseDeFauteDeGrille } from '../../../../shared/i18n/fr/evaluation.ts';
import { phraseDeFauteDeListe } from '../../../../shared/i18n/fr/organismes.ts';
import { phraseDeFaute, resultatDit } from '../../../../shared/i18n/fr/decisions.ts';
import { problemSentences, schemaSentence } from '../../../../shared/i18n/schema.ts';
import { EngineError } from '../../errors.ts';
import { canonical, sha256 } from '../../canonical.ts';
import { schemaVersion } from './document.ts';
import { isAsTaken } from './partage.ts';
import { texteVote } from './texte-vote.ts';

/** Every released version of the schema, for ever: a document is judged by the one it names. */
const validators = new Map<string, ValidateFunction>(
  Object.entries(released).map(([name, validate]) => [name.slice(1).replaceAll('_', '.'), validate]),
);

/** Of a référentiel, where nothing else is said. */
export type Validation<D extends ToutDocument = Document> =
  Valid<D> | { readonly valid: false; readonly problems: readonly string[] };

interface Valid<D extends ToutDocument> {
  readonly valid: true;
  readonly document: D;
  readonly ignored: readonly string[];
}

const maxProblems = 50;
const toldAtOnce = 3;

function sentences(errors: readonly ErrorObject[]): readonly string[] {
  const telling = errors.filter(({ keyword }) => keyword !== 'if');
  const said = [...new Set((telling.length > 0 ? telling : errors).map(schemaSentence))];
  if (said.length <= maxProblems) return said;
  return [...said.slice(0, maxProblems), problemSentences.more(said.length - maxProblems)];
}

/** What no schema can say: ids given twice, links to nothing, blocs that are no longer what they were taken as, days that are not in the calendar. */
function referentielProblems({ referentiel, version }: Document): readonly string[] {
  const tree = treeProblems(referentiel).map((problem) =>
    problem.kind === 'duplicate'
      ? problemSentences.duplicate(problem.id)
      : problemSentences.dangling(problem.id, problem.field, problem.target),
  );
  const blocs = referentiel.blocs
    .filter((bloc) => !isAsTaken(bloc))
    .map(({ intitule }) => problemSentences.partage(intitule));
  const codes = referentiel.voiesAcces.map(({ code }) => code);
  const twice = [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))].map(problemSentences.voie);
  const { dateDecision, dateEffet, dateFin, dateLimiteDelivrance } = referentiel.enregistrement ?? {};
  const dates = [
    version.decision?.date,
    version.prochaineRevision,
    dateDecision,
    dateEffet,
    dateFin,
    dateLimiteDelivrance,
  ];
  const impossible = dates.filter((date) => date !== undefined && !isCalendarDate(date));
  return [...tree, ...blocs, ...twice, ...impossible.map((date) => problemSentences.date(String(date)))];
}

/** The same, of any document. What is between a saisie and its grid is seen when both are there. */
function innerProblems(document: ToutDocument): readonly string[] {
  switch (document.format) {
    case 'paritaire/referentiel':
      return referentielProblems(document);
    case 'paritaire/grille': {
      const noms = nomsDe(document.grille);
      return fautesDeGrille(document.grille).map((faute) => phraseDeFauteDeGrille(faute, noms));
    }
    case 'paritaire/organismes':
      return fautesDeListe(document.organismes).map(phraseDeFauteDeListe);
    case 'paritaire/saisie':
    case 'paritaire/resultat':
      return [];
  }
}

/** A decision taken at a meeting must be one, by its own rule, for this text; a reason alone sets aside what the rule finds wrong. */
function decisionProblems(document: ToutDocument): readonly string[] {
  const { decision } = 'version' in document ? document.version : {};
  const evaluation = decision === undefined ? null : evaluerTenue(decision);
  const { tenue } = decision ?? {};
  if (evaluation === null || tenue === undefined || !('version' in document)) return [];
  const { fautes } = evaluation;
  const isExcused = fautes.length === 0 || tenue.passerOutre !== undefined;
  return [
    ...(evaluation.resultat === 'adopte' ? [] : [problemSentences.nonAdoptee(resultatDit(evaluation))]),
    ...(isExcused ? [] : [problemSentences.sansMotif(fautes.map(phraseDeFaute).join(' '))]),
    ...(texteVote(document) === tenue.empreinte ? [] : [problemSentences.autreTexte(tenue.empreinte)]),
    ...(tenue.envoi === undefined || isCalendarDate(tenue.envoi) ? [] : [problemSentences.date(tenue.envoi)]),
  ];
}

/** A text that is not the one the empreinte names: it was changed after its export. `given`: the document as received. */
function empreinteProblems(document: ToutDocument, given: JsonObject): readonly string[] {
  if (!('version' in document)) return [];
  const { empreinte } = document.version;
  const computed = sha256(canonical(given[subjectOf(document)]));
  return computed === empreinte ? [] : [problemSentences.empreinte(empreinte, computed)];
}

/** The member that holds what the document is of. */
function subjectOf({ format }: ToutDocument): string {
  return format.slice('paritaire/'.length);
}

function judged<D extends ToutDocument>(
  document: D,
  problems: readonly string[],
  ignored: readonly string[],
): Validation<D> {
  return problems.length === 0 ? { valid: true, document, ignored } : { valid: false, problems };
}

/**
 * A draft just assembled, before it is handed out: schema and inner coherence. Its empreinte was computed from this very object, so
 * there is nothing to compare it with.
 */
export function validateDraft<D extends ToutDocument>(document: D): Validation<D> {
  const validate = validators.get(schemaVersion);
  if (validate?.(document) !== true) return { valid: false, problems: sentences(validate?.errors ?? []) };
  return judged(document, innerProblems(document), []);
}

function judgedAsGiven(
  document: ToutDocument,
  given: JsonObject,
  ignored: readonly string[],
): Validation<ToutDocument> {
  const problems = [innerProblems(document), decisionProblems(document), empreinteProblems(document, given)];
  return judged(document, problems.flat(), ignored);
}

/** Is this parsed JSON a document of the schema that it names, and coherent in itself? */
export function validateAny(value: unknown): Validation<ToutDocument> {
  const schema = isObject(value) ? value['schema'] : undefined;
  const validate = typeof schema === 'string' ? validators.get(schema) : undefined;
  if (validate === undefined) return readNewer(value, schema);
  if (!validate(value)) return { valid: false, problems: sentences(validate.errors ?? []) };
  return judgedAsGiven(value as ToutDocument, value as JsonObject, []);
}

/** The same, of a référentiel and of nothing else. */
export function validateDocument(value: unknown): Validation {
  const validation = validateAny(value);
  if (!validation.valid) return validation;
  const { document, ignored } = validation;
  const wanted = 'paritaire/referentiel';
  return document.format === wanted
    ? { valid: true, document, ignored }
    : { valid: false, problems: [problemSentences.otherFormat(document.format, wanted)] };
}

function isNewerMinor(schema: string): boolean {
  const [major, minor, patch] = schema.split('.').map(Number);
  const [ourMajor, ourMinor, ourPatch] = schemaVersion.split('.').map(Number);
  if (major === undefined || minor === undefined || patch === undefined || !/^\d+\.\d+\.\d+$/.test(schema))
    return false;
  return major === ourMajor && (minor > (ourMinor ?? 0) || (minor === ourMinor && patch > (ourPatch ?? 0)));
}

function withoutMember(value: unknown, path: readonly string[], name: string): void {
  const holder = path.reduce<unknown>(
    (inner, key) => (isObject(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined),
    value,
  );
  if (isObject(holder)) Reflect.deleteProperty(holder, name);
}

/** A newer minor version may have members that we do not know: they are ignored, and said to be. */
function readNewer(value: unknown, schema: unknown): Validation<ToutDocument> {
  const current = validators.get(schemaVersion);
  if (current === undefined || !isObject(value) || typeof schema !== 'string' || !isNewerMinor(schema)) {
    const { noSchema, unknownSchema } = problemSentences;
    return { valid: false, problems: [typeof schema === 'string' ? unknownSchema(schema) : noSchema()] };
  }
  const copy: unknown = { ...structuredClone(value), schema: schemaVersion };
  current(copy);
  const unknown = (current.errors ?? []).filter(({ keyword }) => keyword === 'additionalProperties');
  for (const { instancePath, params } of unknown) {
    const path = instancePath
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    withoutMember(copy, path, String(params['additionalProperty']));
  }
  if (!current(copy)) return { valid: false, problems: sentences(current.errors ?? []) };
  const ignored = unknown.map(
    ({ instancePath, params }) => `${instancePath}/${String(params['additionalProperty'])}`,
  );
  return judgedAsGiven(copy as ToutDocument, value as JsonObject, ignored);
}

/** The document, or the refusal that says its first faults. */
export function validOrRefused<D extends ToutDocument>(validation: Validation<D>): Valid<D> {
  if (validation.valid) return validation;
  // Some are whole sentences, which a list of them is not.
  const told = validation.problems.slice(0, toldAtOnce).map((problem) => problem.replace(/\.$/, ''));
  throw EngineError.of('DOCUMENT_INVALID', { detail: told.join(' ; ') });
}
