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
import { readDraft, resolveReferentiel } from '../referentiel/queries.ts';
import { plainName } from '../version/document-of.ts';
import { listVersions } from '../version/versions.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The reviews of a référentiel, and what becomes of each comment. */
export function lireRelecture({ db }: Workspace, ref: string): RelectureLue {
  const { id, intitule } = resolveReferentiel(db, ref);
  const state = readDraft(db, id);
  const versions = listVersions(db, id);
  return {
    referentiel: { id, intitule },
    tours: relecturesDe(state).map((tour) => ({ ...tour, etat: etatDeRelecture(tour, versions) })),
    commentaires: lignesDuTableau(state),
    aTraiter: commentairesDe(state).filter(({ statut }) => statut === 'aTraiter').length,
  };
}

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
function ecrit({ referentiel, tours, commentaires, aTraiter }: RelectureLue, head: Anchor): Ecrit {
  const title = tableauSurPapier.titre(referentiel.intitule);
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
  { ref, format }: Request<'relecture.tableau'>,
): Promise<PaperDocument> {
  const lue = lireRelecture(workspace, ref);
  const { intitule } = lue.referentiel;
  const head = anchorOf(headOf(workspace));
  const stem = [nomDuTableau, plainName(intitule)].filter((part) => part !== '').join('-');
  const name = `${stem}.${format}`;
  if (format === 'csv') {
    const octets = Buffer.from(enCsv(tableauEnRangees(lue.commentaires)));
    return { name, octets, head };
  }
  const { ecritDocx } = await import('../exchange/paper/ecrit-docx.ts');
  return { name, octets: await ecritDocx(ecrit(lue, head)), head };
}
