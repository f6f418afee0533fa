import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { RelectureLue } from '../../../shared/contract/answers/relecture.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { nomDuTableau } from '../../../shared/i18n/fr/relecture.ts';
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

/** The same as a table that answers those who commented, in a file. */
export function tableauDeRelecture(
  workspace: Workspace,
  { ref }: Request<'relecture.tableau'>,
): PaperDocument {
  const { referentiel, commentaires } = lireRelecture(workspace, ref);
  const octets = Buffer.from(enCsv(tableauEnRangees(commentaires)));
  const name = `${[nomDuTableau, plainName(referentiel.intitule)].filter((part) => part !== '').join('-')}.csv`;
  return { name, octets, head: anchorOf(headOf(workspace)) };
}
