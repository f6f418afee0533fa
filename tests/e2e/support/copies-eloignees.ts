import { join } from 'node:path';
import { changesToward } from '../../../main/engine/exchange/import/changes.ts';
import { etatPresent } from '../../../main/engine/fusion/etats.ts';
import { commit } from '../../../main/engine/journal/commit.ts';
import { effacer } from '../../../main/engine/personne/ecrire.ts';
import type { Session } from '../../../main/engine/session.ts';
import { adoptVersion } from '../../../main/engine/version/adopt.ts';
import { withConsequences } from '../../../shared/edit/consequences.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { changeItem, moveItem } from '../../../shared/edit/items.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import type { Bloc, Competence, Referentiel } from '../../../shared/generated/document.ts';
import type { State } from '../../../shared/domain/row.ts';
import { bloc, competence, critere, modalite } from '../../support/controles.ts';
import { copieOuverte } from '../../support/copies.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { inscrite } from '../../support/personne-exemple.ts';
import { semerRegistre } from '../../support/registre-seme.ts';
import { relieur } from '../../support/relieur.ts';
import { leaveSession, reopened } from '../../support/workspace.ts';
import type { Copies } from './copies-divergentes.ts';
import { makeTestFolder } from './workspace.ts';

const [premier, , troisieme, dernier] = exampleReferentiel.blocs as [Bloc, Bloc, Bloc, Bloc];
const [accueillir, renseigner, securiser] = premier.competences as [Competence, Competence, Competence];

const transmettre = [
  competence('Accueillir un apprenti à l’atelier, afin de l’intégrer à l’équipe', {
    code: 'C5.1',
    criteres: [
      critere('Les règles de l’atelier sont expliquées'),
      critere('L’apprenti sait à qui s’adresser'),
    ],
  }),
  competence('Évaluer les progrès d’un apprenti, en vue d’adapter son parcours', {
    code: 'C5.2',
    criteres: [critere('Chaque progrès est noté avec l’apprenti')],
  }),
];
/** What the copy has more than the file. */
export const blocAjoute = bloc({
  code: 'BC05',
  intitule: 'Transmettre son métier à un apprenti',
  type: 'optionnel',
  competences: transmettre,
  modalites: [
    modalite('Entretien : le candidat présente un mois d’accompagnement.', {
      code: 'E9',
      competences: transmettre.map(({ id }) => id),
    }),
  ],
});
/** What the copy has no more, and the file has changed since. */
export const blocRetire = troisieme;
/** Who was erased in the copy. */
export const effacee = 'Martin';

/** Somebody does something to the file as it then is. */
function faire(
  { workspace, gesture, replica }: Session,
  what: (state: State) => Edit,
  motif: string | null = null,
): void {
  const state = etatPresent(workspace.db);
  const { op, changes } = withConsequences(state, what(state));
  commit(workspace, gesture(op, changes, motif), replica);
}

const changer = (session: Session, id: string, libelle: string, motif: string | null = null): void =>
  faire(
    session,
    (state) => {
      const row = state.get('competence')?.get(id);
      if (row === undefined) throw new Error(`no competence ${id}`);
      return changeItem({ entity: 'competence', id }, row, { libelle });
    },
    motif,
  );

function importer({ workspace, gesture, replica }: Session, referentiel: Referentiel): void {
  const changes = changesToward(workspace.db, referentiel);
  commit(workspace, gesture('referentiel.imported', changes, null), replica);
}

function adopter(session: Session, ref: string): void {
  adoptVersion(session, {
    grilles: {},
    ref,
    numero: '1.0',
    revision: { causes: [], prochaineRevision: null },
    decision: { type: 'creation', date: '2026-06-18', ref: 'Relevé n° 4' },
    motif: 'Adoption en séance',
    passerOutre: 'Repris de la séance du 18 juin',
  });
}

function faireLaBas(jeanne: Session, personne: string): void {
  importer(jeanne, { ...exampleReferentiel, blocs: [...exampleReferentiel.blocs, blocAjoute] });
  changer(
    jeanne,
    accueillir.id,
    `${accueillir.libelle.replace(', y compris lorsqu’il est en situation de handicap,', '')}, chez lui ou à l’atelier`,
    'Demande du sous-groupe.',
  );
  changer(jeanne, renseigner.id, `${renseigner.libelle}, sans aide`);
  faire(
    jeanne,
    (state) => removeItem(state, { entity: 'bloc', id: blocRetire.id }),
    'Le réemploi a son propre certificat.',
  );
  faire(jeanne, (state) =>
    moveItem(state, { entity: 'competence', id: securiser.id }, { entity: 'bloc', id: dernier.id }, 0),
  );
  const reliure = relieur('Les cahiers tiennent', 'La couture est régulière');
  importer(jeanne, reliure);
  adopter(jeanne, reliure.id);
  effacer(jeanne, { id: personne, reason: 'Demande du 3 mars' });
}

function faireIci(session: Session): void {
  changer(session, accueillir.id, `${accueillir.libelle}, au comptoir`);
  changer(
    session,
    blocRetire.competences[0]?.id ?? '',
    'Évaluer le potentiel de réemploi d’un matériel usagé',
  );
}

/** A file and a copy in which a colleague added, took away, moved, adopted and erased. */
export function copiesEloignees(): Copies {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  const session = reopened(folder.workspace);
  semerRegistre(session);
  const personne = inscrite(session, effacee);
  const jeanne = copieOuverte(session, copie, 'Jeanne Dupont');
  faireLaBas(jeanne, personne);
  faireIci(session);
  leaveSession(jeanne);
  leaveSession(session);
  return { ...folder, copie };
}
