import { readFileSync, statSync } from 'node:fs';
import type { ValidationReport } from '../../../../shared/contract/answers/document.ts';
import { textFaults } from '../../../../shared/i18n/schema.ts';
import { EngineError } from '../../errors.ts';
import { withFileErrors } from '../../workspace/sqlite-errors.ts';
import { sha256 } from '../../canonical.ts';
import { validateDocument, type Validation } from './validate.ts';
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

/** A JSON file as a document; refused when it is too large, not UTF-8 or not JSON. */
export function validateFile(file: string): Validation {
  return validateDocument(parse(file, readOctets(file)));
}

/** What anyone may ask of a file: does it follow the schema it names, and is it a draft? */
export function validationReport(file: string): ValidationReport {
  const octets = readOctets(file);
  const validation = validateDocument(parse(file, octets));
  const document = validation.valid ? validation.document : null;
  return {
    valid: validation.valid,
    problems: validation.valid ? [] : validation.problems,
    statut: document?.version.statut ?? null,
    numero: document?.version.numero ?? null,
    intitule: document?.referentiel.intitule ?? null,
    schema: document?.schema ?? null,
    empreinte: document?.version.empreinte ?? null,
    sha256: sha256(octets),
  };
}
