import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { RelectureLue } from '../../../shared/contract/answers/relecture.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Anchor } from '../../../shared/contract/answers/workspace.ts';
import { paper } from '../../../shared/i18n/fr/paper.ts';
import {
  commentairesComptes,
  nomDuTableau,
  tableauSurPapier,
  tourDit,
} from '../../../shared/i18n/fr/relecture.ts';
import { enCsv } from '../../../shared/organisme/csv.ts';
import { commentairesDe, etatDeRelecture, relecturesDe } from '../../../shared/relecture/etat.ts';
import { lignesDuTableau, tableauEnRangees } from '../../../shared/relecture/tableau.ts';
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

/** What says whose the table is: the reviews with the texts that were read, how many comments wait, and the head of the journal. */
function faits({ tours, commentaires, aTraiter }: RelectureLue, head: Anchor): readonly string[] {
  return [
    ...tours.map((tour) => tableauSurPapier.tour(tourDit(tour, tour.etat), tour.empreinte)),
    commentairesComptes(commentaires.length, aTraiter),
    paper.tete(head.seq, head.hash),
  ];
}

/** The same as a table that answers those who commented, in a file. The Word format is loaded when it is asked for. */
export async function tableauDeRelecture(
  workspace: Workspace,
  { ref, format }: Request<'relecture.tableau'>,
): Promise<PaperDocument> {
  const lue = lireRelecture(workspace, ref);
  const { intitule } = lue.referentiel;
  const head = anchorOf(headOf(workspace));
  const rangees = tableauEnRangees(lue.commentaires);
  const stem = [nomDuTableau, plainName(intitule)].filter((part) => part !== '').join('-');
  const name = `${stem}.${format}`;
  if (format === 'csv') return { name, octets: Buffer.from(enCsv(rangees)), head };
  const { suitesDocx } = await import('../exchange/paper/suites-docx.ts');
  const title = tableauSurPapier.titre(intitule);
  const edge = [title, paper.tete(head.seq, head.hash)] as const;
  return { name, octets: await suitesDocx({ title, facts: faits(lue, head), edge, rangees }), head };
}
