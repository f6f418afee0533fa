import { join } from 'node:path';
import { adoptVersion } from '../../../main/engine/version/adopt.ts';
import { listReferentiels } from '../../../main/engine/referentiel/queries.ts';
import type { Session } from '../../../main/engine/session.ts';
import { changer, copieOuverte } from '../../support/copies.ts';
import { leaveSession, reopened } from '../../support/workspace.ts';
import { competences, ecrits, type Copies } from './copies-divergentes.ts';
import { makeTestFolder } from './workspace.ts';

function adopter(session: Session, date: string, ref: string): void {
  adoptVersion(session, {
    grilles: {},
    ref: listReferentiels(session.workspace.db)[0]?.id ?? '',
    numero: '1.0',
    revision: { causes: [], prochaineRevision: null },
    decision: { type: 'creation', date, ref },
    motif: 'Adoption en séance',
    passerOutre: 'Essai',
  });
}

/** A file and a copy, each with another text adopted under the same number. */
export function deuxVersionsAdoptees(): Copies {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  const session = reopened(folder.workspace);
  const jeanne = copieOuverte(session, copie, 'Jeanne Dupont');
  adopter(session, '2026-06-18', 'Relevé n° 4');
  changer(jeanne, 'competence', competences.deuxCotes.id, { libelle: ecrits.la });
  adopter(jeanne, '2026-09-10', 'Relevé n° 6');
  leaveSession(jeanne);
  leaveSession(session);
  return { ...folder, copie };
}
