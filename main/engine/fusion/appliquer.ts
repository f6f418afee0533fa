import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { FusionFaite } from '../../../shared/contract/answers/fusion.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { stateAfter } from '../../../shared/domain/row.ts';
import { isActe } from '../../../shared/domain/operations.ts';
import { changementsDe } from '../../../shared/fusion/changements.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { anchorOf } from '../espace/espace.ts';
import { bringReceivedAgain } from '../history/catch-up.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { deposer, sansTrace } from '../personne/coffre.ts';
import type { Session } from '../session.ts';
import { one, run } from '../workspace/statements.ts';
import type { Autre, LigneRecue } from './autre.ts';
import { gelsDe } from './gels.ts';
import { aEffacer, eprouver, sauvegarderPuisEffacer } from './effacements.ts';
import { estDejaVu, faceA, situation, type Face } from './examiner.ts';
import { gelesDe, scelleDe, tenirAuxGeles } from './octets.ts';
import { preparer, type Preparation } from './preparer.ts';
import { nommerLesRacines } from './refus.ts';
import { reponsesNotees, type ReponseNotee } from './reponses.ts';
import { tetesDe } from './tetes.ts';
import type { TeteVue } from './vus.ts';

/** Rows of theirs that lead to heads that are now seen: they are kept. */
function aGarder({ chaines }: Face, tetes: readonly TeteVue[]): readonly LigneRecue[] {
  const menent = new Set(tetes.flatMap(({ hash }) => chaines.noeud(hash).lignes));
  return chaines.nouvelles.filter((ligne) => menent.has(ligne));
}

function garderLignes(db: Database.Database, { chaines }: Face, lignes: readonly LigneRecue[]): void {
  const sql = 'INSERT INTO journalRecu (hash, seq, corps, sha256, prev_hash) VALUES (?, ?, ?, ?, ?)';
  for (const { hash, seq, corps, sha256, prevHash } of lignes)
    run(db, sql, [hash.toString('hex'), seq, corps, sha256, prevHash]);
  for (const { hash, corps } of chaines.completees)
    run(db, 'UPDATE journalRecu SET corps = ? WHERE hash = ?', [corps, hash.toString('hex')]);
  if (chaines.completees.length > 0) bringReceivedAgain(db);
}

/** What seals that come are of goes to the safe. */
function deposerLes(db: Database.Database, autre: Autre, changes: readonly Change[]): void {
  for (const { entity, id, after } of changes) {
    const sceau = entity === 'personne' ? after?.['sceau'] : null;
    const scelle = typeof sceau === 'string' ? scelleDe(autre, sceau) : null;
    if (scelle !== null && one(db, 'SELECT 1 FROM coffre WHERE sceau = ?', [scelle.sceau]) === undefined)
      deposer(db, id, scelle);
  }
}

const tientFichier =
  (db: Database.Database) =>
  (hash: string): boolean =>
    one(db, 'SELECT 1 FROM fichier WHERE sha256 = ?', [hash]) !== undefined;

/** Is there something that no row of the file says yet: what others did, or what was decided of it? */
const isNouveau = (
  { chaines, ici }: Face,
  tetes: readonly TeteVue[],
  notees: readonly ReponseNotee[],
): boolean =>
  tetes.some(({ hash, portee }) => !estDejaVu(ici, { noeud: chaines.noeud(hash), portee })) ||
  notees.some(({ choix }) => choix === 'notre' || choix === 'autre');

/** What was done of what was answered. */
export interface Faite extends Omit<FusionFaite, 'perimees'> {
  /** Persons who were erased before it. */
  readonly effacees: number;
}

/**
 * Brings what comes from another copy, as it was answered, in one gesture; a backup is made before. Nothing at all is written when it brings
 * nothing that was not seen. `repondre`: the answers, to what is now asked; `fait`: told of each gesture once it is made, erasures first: nobody is erased for a merge that is refused.
 * @throws EngineError FUSION_ENSEMBLE when what comes of one root does not go with what is here.
 */
export function appliquer(
  session: Session,
  autre: Autre,
  repondre: (preparation: Preparation) => Reponses,
  motif: string | null,
  fait: (geste: CommitResult) => void,
): Faite {
  const { workspace, replica } = session;
  const { db } = workspace;
  const face = faceA(workspace, autre);
  const rien: Faite = {
    head: null,
    pris: 0,
    ensemble: 0,
    ecrits: 0,
    refuses: 0,
    reportes: 0,
    sauvegarde: null,
    gels: [],
    effacees: 0,
  };
  if (['identique', 'ancienne'].includes(situation(face, autre.portee))) return rien;
  const effacees = aEffacer(face);
  const preparation = preparer(workspace, autre, face);
  const { etats, plan } = preparation;
  const reponses = repondre(preparation);
  const { changes, couvertes, ...compte } = changementsDe(etats, plan, reponses);
  const notees = reponsesNotees(etats, plan, reponses);
  const tetes = tetesDe(autre, face, couvertes, stateAfter(face.etatDe(face.ici[0].noeud), changes));
  if (effacees.size === 0 && changes.length === 0 && !isNouveau(face, tetes, notees))
    return { ...rien, reportes: compte.reportes };
  tenirAuxGeles(autre, etats.leur, changes);
  const gels = gelsDe(autre, etats, changes);
  const { sorte, nom, de, sha256 } = autre;
  const fusion: Change = {
    entity: 'fusion',
    id: uuid(),
    before: null,
    after: { nom, de, sorte, sha256, tetes, reponses: notees } as unknown as Change['after'],
  };
  const op = changes.some(({ entity }) => isActe(entity)) ? 'fusion.actes' : 'fusion.faite';
  const ecrire = (tout: readonly Change[], avec: (within: Database.Database) => void): CommitResult =>
    commit(
      workspace,
      session.gesture(op, tout, motif),
      replica,
      gelesDe(autre, tout, tientFichier(db)),
      avec,
    );
  const tout = [...changes, fusion];
  const avec = (within: Database.Database): void => {
    garderLignes(within, face, aGarder(face, tetes));
    deposerLes(within, autre, changes);
  };
  const faire = <T>(geste: () => T): T =>
    nommerLesRacines({ etats, plan, reponses, ecrire }, () => sansTrace(db, geste));
  if (effacees.size > 0) faire(() => eprouver(ecrire, tout, avec));
  const sauvegarde = sauvegarderPuisEffacer(session, effacees, fait);
  const done = faire(() => ecrire(tout, avec));
  fait(done);
  const { size } = effacees;
  return { head: anchorOf(done.head), ...compte, sauvegarde, gels, effacees: size };
}
