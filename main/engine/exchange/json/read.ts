import { readFileSync, statSync } from 'node:fs';
import type { ValidationReport } from '../../../../shared/contract/answers/document.ts';
import type { ToutDocument } from '../../../../shared/generated/document.ts';
import { textFaults } from '../../../../shared/i18n/schema.ts';
import { EngineError } from '../../errors.ts';
import { withFileErrors } from '../../workspace/sqlite-errors.ts';
import { sha256 } from '../../canonical.ts';
import { validateAny, validateDocument, type Validation } from './validate.ts';
import { textFault } from './well-formed.ts';

const maxMegabytes = 100;

function readOctets(file: string): Buffer {
  return withFileErrors(file, () => {
    if (statSync(file).size > maxMegabytes * 1024 * 1024)
      throw EngineError.of('DOCUMENT_TOO_LARGE', { file, maxMb: maxMegabytes });
    return readFileSync(file);
  });
}

function parse(file: string, octets: Buffer): unknown {
  const value = parseJson(file, octets);
  const fault = textFault(value);
  if (fault !== null)
    throw EngineError.of('TEXT_MALFORMED', { file, place: fault.place, what: textFaults[fault.what] });
  return value;
}

function decode(file: string, octets: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch (error) {
    throw EngineError.of('DOCUMENT_NOT_UTF8', { file }, error);
  }
}

function parseJson(file: string, octets: Buffer): unknown {
  const text = decode(file, octets);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw EngineError.of('DOCUMENT_NOT_JSON', { file }, error);
  }
}

/** A JSON file as the document of a référentiel; refused when it is too large, not UTF-8 or not JSON. */
export function validateFile(file: string): Validation {
  return validateDocument(parse(file, readOctets(file)));
}

/** The same, whatever the document is of. */
export function validateAnyFile(file: string): Validation<ToutDocument> {
  return validateAny(parse(file, readOctets(file)));
}

function intituleOf(document: ToutDocument): string | null {
  if ('referentiel' in document) return document.referentiel.intitule;
  return 'grille' in document ? document.grille.intitule : null;
}

/** What anyone may ask of a file: does it follow the schema it names, and is it a draft? */
export function validationReport(file: string): ValidationReport {
  const octets = readOctets(file);
  const validation = validateAny(parse(file, octets));
  const document = validation.valid ? validation.document : null;
  const version = document !== null && 'version' in document ? document.version : null;
  return {
    valid: validation.valid,
    problems: validation.valid ? [] : validation.problems,
    statut: version?.statut ?? null,
    numero: version?.numero ?? null,
    intitule: document === null ? null : intituleOf(document),
    schema: document?.schema ?? null,
    empreinte: version?.empreinte ?? null,
    sha256: sha256(octets),
  };
}
