import { v7 as uuid } from 'uuid';
import { commit } from '../../main/engine/journal/commit.ts';
import { readEntityRows } from '../../main/engine/referentiel/queries.ts';
import { ouvrirRelecture, retirerRelecture } from '../../main/engine/relecture/ouvrir.ts';
import type { Session } from '../../main/engine/session.ts';
import { stateOfRows } from '../../shared/document/rows.ts';
import type { State } from '../../shared/domain/row.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { commenter, repondre, traiter, type Suite } from '../../shared/relecture/gestes.ts';
import { champPrincipal, texteDe } from '../../shared/relecture/passage.ts';

const secretariat = { auteur: 'Jeanne Essai', college: 'secretariat', organisation: null } as const;
const syndicat = {
  auteur: 'Jeanne Essai',
  college: 'salaries',
  organisation: 'Syndicat des relieurs',
} as const;
const patronat = {
  auteur: 'Jeanne Essai',
  college: 'employeurs',
  organisation: 'Union des ateliers',
} as const;

const suites: readonly Suite[] = [
  { statut: 'acceptee', motif: null, doublonDe: null },
  { statut: 'refusee', motif: 'Hors du métier visé.', doublonDe: null },
  { statut: 'accepteeModifiee', motif: 'Reformulé.', doublonDe: null },
];

/** A référentiel is reviewed by both collèges, who say something of four of its compétences; each comment is dealt with. */
function relire(session: Session, referentiel: string): void {
  const { workspace, replica } = session;
  const state = (): State => stateOfRows(readEntityRows(workspace.db, referentiel));
  const done = ({ op, changes }: Edit): void => {
    commit(workspace, session.gesture(op, changes, null), replica);
  };
  const opened = ouvrirRelecture(session, {
    ref: referentiel,
    grille: null,
    objet: 'Consultation des deux collèges',
    avisPourLe: '2026-12-15',
  });
  const relecture = opened.changes[0]?.id ?? '';
  const items = [...(state().get('competence')?.keys() ?? [])].slice(0, 4);
  const ids = items.map((id, i) => {
    const item = { entity: 'competence', id } as const;
    const champ = champPrincipal(item);
    const texte = texteDe(state(), item, champ) ?? '';
    const fin = texte.search(/\s|$/);
    const sur = i === 0 || fin === 0 ? { champ, texte } : { champ, texte, debut: 0, fin };
    const made = uuid();
    const le = new Date().toISOString();
    const voix = [syndicat, patronat, secretariat][i % 3] ?? secretariat;
    done(
      commenter(state(), relecture, item, sur, {
        id: made,
        le,
        texte: `Préciser ce passage (${i + 1}).`,
        voix,
      }),
    );
    done(repondre(made, { id: uuid(), le, texte: 'Noté.', voix: secretariat }));
    return made;
  });
  suites.forEach((suite, i) => {
    const id = ids[i];
    if (id !== undefined) done(traiter(state(), id, suite));
  });
  const [premier, dernier] = [ids[0], ids[3]];
  if (premier !== undefined && dernier !== undefined)
    done(traiter(state(), dernier, { statut: 'doublon', motif: null, doublonDe: premier }));
}

/** Reviewed, then withdrawn: it changes again. */
export function relirePuisRetirer(session: Session, referentiel: string): void {
  relire(session, referentiel);
  retirerRelecture(session, { ref: referentiel, grille: null, motif: 'Des avis sont à prendre en compte.' });
}
