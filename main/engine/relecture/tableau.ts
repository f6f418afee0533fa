import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { RelectureLue } from '../../../shared/contract/answers/relecture.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Anchor } from '../../../shared/contract/answers/workspace.ts';
import { paper } from '../../../shared/i18n/fr/paper.ts';
import {
  commentairesComptes,
  nomDuTableau,
  tableauSurPapier,
  titresDuTableau,
  tourDit,
} from '../../../shared/i18n/fr/relecture.ts';
import { enCsv } from '../../../shared/organisme/csv.ts';
import { commentairesDe, etatDeRelecture, relecturesDe } from '../../../shared/relecture/etat.ts';
import type { Ecrit } from '../../../shared/paper/ecrit.ts';
import {
  colonnesDuTableau,
  lignesDuTableau,
  tableauEnRangees,
  type LigneDeTableau,
} from '../../../shared/relecture/tableau.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { readDraft } from '../referentiel/queries.ts';
import { plainName } from '../version/document-of.ts';
import { listVersions } from '../version/versions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { autreTexteDe } from './autre-texte.ts';
import { reluDesigne, sujetRelu } from './relu.ts';

/** The reviews of a référentiel or of a grid, and what becomes of each comment. */
export function lireRelecture({ db }: Workspace, asked: Request<'relecture.lire'>): RelectureLue {
  const { relu, intitule, referentiel } = reluDesigne(db, asked);
  const state = readDraft(db, referentiel.id);
  const versions = listVersions(db, relu.id, relu.entity);
  return {
    referentiel,
    grille: relu.entity === 'grille' ? { id: relu.id, intitule } : null,
    tours: relecturesDe(state, relu).map((tour) => ({ ...tour, etat: etatDeRelecture(tour, versions) })),
    autreTexte: autreTexteDe(db, relu, () => sujetRelu(db, relu)),
    commentaires: lignesDuTableau(state, relu),
    aTraiter: commentairesDe(state, relu).filter(({ statut }) => statut === 'aTraiter').length,
  };
}

const intituleRelu = ({ referentiel, grille }: RelectureLue): string => (grille ?? referentiel).intitule;

/** In hundredths of the width of a sheet. */
const largeurs: Readonly<Record<keyof LigneDeTableau, number>> = {
  numero: 4,
  tour: 5,
  element: 14,
  champ: 8,
  passage: 10,
  commentaire: 15,
  auteur: 9,
  college: 9,
  suite: 8,
  reponse: 10,
  devenir: 8,
};

/** The table on paper, under what says which texts were read, how many comments wait, and where the journal stands. */
function ecrit(lue: RelectureLue, head: Anchor): Ecrit {
  const { tours, commentaires, aTraiter } = lue;
  const title = tableauSurPapier.titre(intituleRelu(lue));
  const tete = paper.tete(head.seq, head.hash);
  const [, ...lignes] = tableauEnRangees(commentaires);
  const colonnes = colonnesDuTableau.map((colonne) => ({
    titre: titresDuTableau[colonne],
    largeur: largeurs[colonne],
  }));
  return {
    title,
    facts: [commentairesComptes(commentaires.length, aTraiter)],
    anchors: [...tours.map((tour) => tableauSurPapier.tour(tourDit(tour, tour.etat), tour.empreinte)), tete],
    edge: [title, tete],
    layout: 'paysage',
    pieces: [{ kind: 'tableau', colonnes, lignes }],
  };
}

/** The same as a table that answers those who commented, in a file. The Word format is loaded when it is asked for. */
export async function tableauDeRelecture(
  workspace: Workspace,
  { format, ...asked }: Request<'relecture.tableau'>,
): Promise<PaperDocument> {
  const lue = lireRelecture(workspace, asked);
  const head = anchorOf(headOf(workspace));
  const stem = [nomDuTableau, plainName(intituleRelu(lue))].filter((part) => part !== '').join('-');
  const name = `${stem}.${format}`;
  if (format === 'csv') {
    const octets = Buffer.from(enCsv(tableauEnRangees(lue.commentaires)));
    return { name, octets, head };
  }
  const { ecritDocx } = await import('../exchange/paper/ecrit-docx.ts');
  return { name, octets: await ecritDocx(ecrit(lue, head)), head };
}
