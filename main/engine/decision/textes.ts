import type { Request } from '../../../shared/contract/requests.ts';
import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import { titreDeListe } from '../../../shared/i18n/fr/organismes.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import type { Registre } from '../organisme/registre.ts';
import { listeDuRegistre } from '../organisme/versions-de-liste.ts';
import { grillesDe, readSansLien } from '../referentiel/grilles.ts';
import { readReferentiel, resolveReferentiel } from '../referentiel/queries.ts';
import { sujetDeGrille } from '../version/adopt.ts';
import { habilitationsAuVote } from './habilitations.ts';
import { listVersions } from '../version/versions.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * What may be put to the vote of a référentiel: its text, its grids, the list of its bodies on a day, their habilitations, as they now are. A grid is of one text of
 * its référentiel: the draft, and the version adopted last where that is another.
 */
export function textesDe(
  { db }: Workspace,
  registre: Registre,
  { ref, au }: Request<'decisions.textes'>,
): readonly SujetDeVote[] {
  const { id } = resolveReferentiel(db, ref);
  const referentiel = readReferentiel(db, id);
  const { intitule } = referentiel;
  const empreinte = texteVote({ referentiel });
  const derniere = listVersions(db, id).at(-1);
  const grilles = grillesDe(db, id).flatMap((grille): readonly SujetDeVote[] => {
    const brouillon = { ...readSansLien(db, grille.id), referentiel: { id, intitule, empreinte } };
    const empreintes = new Set([texteVote({ grille: brouillon })]);
    if (derniere !== undefined)
      empreintes.add(
        texteVote(sujetDeGrille(db, { ref: id, designation: grille.id, pour: null }).subject.held),
      );
    return [...empreintes].map((sienne) => ({ sujet: 'grille', ...grille, empreinte: sienne }));
  });
  const organismes = listeDuRegistre(db, registre, id, au);
  const liste: SujetDeVote = {
    sujet: 'liste',
    id,
    intitule: titreDeListe([referentiel]),
    empreinte: texteVote({ organismes }),
  };
  const hasListe = organismes.organismes.length > 0;
  return [
    { sujet: 'referentiel', id, intitule, empreinte },
    ...grilles,
    ...(hasListe ? [liste] : []),
    ...habilitationsAuVote(db, id),
  ];
}
