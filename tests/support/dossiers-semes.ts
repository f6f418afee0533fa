import { rmSync, writeFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { joindre } from '../../main/engine/dossier/pieces.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import type { Session } from '../../main/engine/session.ts';
import { noterDepot, noterSuite } from '../../shared/dossier/gestes.ts';
import { naturesDePiece, type SuiteDite } from '../../shared/dossier/modele.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { suiteVide } from './suite-vide.ts';

const criteres = [{ numero: '3', motif: 'Des tâches données pour des compétences.' }];

const suites: readonly Partial<SuiteDite>[] = [
  { type: 'ajourne', le: '2027-01-10', jusquau: '2027-02-10', criteres },
  { type: 'complete', le: '2027-02-01', motif: 'Note complétée.' },
  {
    type: 'enregistre',
    numero: 'RNCP40999',
    dateEffet: '2027-03-01',
    dateFin: '2030-03-01',
    dateLimiteDelivrance: '2034-03-01',
    anciennes: ['RNCP30001'],
  },
];

interface Adoptee {
  readonly id: string;
  readonly referentiel: string;
  readonly sha256: string;
}

/** Two dossiers of a version that was adopted, one refused and one registered, and a file of each kind. */
export function semerDossiers(session: Session): void {
  const { workspace, gesture, replica } = session;
  const done = ({ op, changes }: Edit): void => void commit(workspace, gesture(op, changes, null), replica);
  const sql =
    'SELECT id, referentiel, sha256 FROM version WHERE referentiel IS NOT NULL ORDER BY ordre LIMIT 1';
  const { id: version, referentiel, sha256 } = workspace.db.prepare(sql).get() as Adoptee;
  const deposer = (deposeLe: string): string => {
    const id = uuid();
    const commun = { version, sha256, repertoire: 'RNCP', reference: 'D-2026-12' } as const;
    done(noterDepot(id, referentiel, { ...commun, deposeLe, entretienLe: deposeLe, note: 'Note' }));
    return id;
  };
  const [refuse, enregistre] = [deposer('2026-10-01'), deposer('2026-12-01')];
  done(noterSuite(uuid(), refuse, { ...suiteVide, le: '2026-11-01', criteres }));
  for (const suite of suites) done(noterSuite(uuid(), enregistre, { ...suiteVide, ...suite }));
  for (const nature of naturesDePiece) {
    const file = `${workspace.file} ${nature}.txt`;
    writeFileSync(file, `Pièce ${nature}`);
    joindre(session, { file, dossier: enregistre, nature, le: '2026-11-30' });
    rmSync(file);
  }
}
