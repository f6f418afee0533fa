import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DossierLu } from '../../../shared/contract/answers/audit.ts';
import type { DossierDAudit, Ligne } from '../../../shared/contract/audit.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { audit_ecrire as validateRequest } from '../../../shared/generated/request-validators.js';
import { EngineError } from '../errors.ts';
import { headOf } from '../espace/espace.ts';
import { writeAtomically } from '../exchange/atomic-write.ts';
import type { Session } from '../session.ts';
import { one } from '../workspace/statements.ts';

/** A session that only reads, and what it reads: an audit is of that. */
export type Lecture = Session & { readonly copie: NonNullable<Session['copie']> };

export function lectureOf(session: Session): Lecture {
  if (session.copie === null) throw EngineError.of('AUDIT_SANS_COPIE', {});
  return { ...session, copie: session.copie };
}

/** Beside the file, under its name. */
export const cheminDuDossier = (file: string): string => `${file.replace(/\.cpne$/i, '')}.audit.json`;

function nouveau({ workspace, author, copie }: Lecture): DossierDAudit {
  const { seq, hash } = headOf(workspace);
  return {
    format: 'paritaire/audit',
    revision: 0,
    auditeur: author.nom,
    ouvertLe: localDate(new Date()),
    fichier: {
      nom: basename(workspace.file),
      sha256: copie.sha256,
      tete: { seq, hash: hash.toString('hex') },
    },
    echantillon: null,
    marques: [],
    constats: [],
  };
}

const isDossier = (read: unknown): read is DossierDAudit => validateRequest({ dossier: read });

function lu(chemin: string): DossierDAudit {
  try {
    const read: unknown = JSON.parse(readFileSync(chemin, 'utf8'));
    if (isDossier(read)) return read;
  } catch (error) {
    throw EngineError.of('AUDIT_ILLISIBLE', { file: chemin }, error);
  }
  throw EngineError.of('AUDIT_ILLISIBLE', { file: chemin });
}

/** Rows whose hash is no longer that one. */
function changees({ workspace: { db } }: Lecture, lignes: readonly Ligne[]): readonly number[] {
  const holds = ({ seq, hash }: Ligne): boolean => {
    const row = one(db, 'SELECT hash FROM journal WHERE seq = ?', [seq]) as
      { readonly hash: Buffer } | undefined;
    return row?.hash.toString('hex') === hash;
  };
  return [...new Set(lignes.filter((ligne) => !holds(ligne)).map(({ seq }) => seq))];
}

/** With what it is held against. */
function enRegard(lecture: Lecture, dossier: DossierDAudit): DossierLu {
  const { fichier, marques, echantillon } = dossier;
  const dites = [fichier.tete, ...marques, ...(echantillon?.lignes ?? [])];
  const { workspace, copie } = lecture;
  return {
    dossier,
    chemin: cheminDuDossier(workspace.file),
    sha256: copie.sha256,
    luLe: copie.readAt,
    changees: changees(lecture, dites),
  };
}

/** What was written beside the file that is read, or an empty one. */
export function lireDossier(session: Session): DossierLu {
  const lecture = lectureOf(session);
  const chemin = cheminDuDossier(lecture.workspace.file);
  return enRegard(lecture, existsSync(chemin) ? lu(chemin) : nouveau(lecture));
}

/** Writes it whole, or not at all; what another window wrote meanwhile is not written over. */
export function ecrireDossier(session: Session, dossier: DossierDAudit): DossierLu {
  const lecture = lectureOf(session);
  const chemin = cheminDuDossier(lecture.workspace.file);
  const avant = existsSync(chemin) ? lu(chemin).revision : 0;
  if (avant !== dossier.revision) throw EngineError.of('AUDIT_CHANGE', {});
  const suivant: DossierDAudit = { ...dossier, revision: dossier.revision + 1 };
  writeAtomically(chemin, Buffer.from(`${JSON.stringify(suivant, null, 2)}\n`));
  return enRegard(lecture, suivant);
}
