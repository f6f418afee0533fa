import type { Comparaison } from '../../../shared/contract/answers/comparaison.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Names } from '../../../shared/comparaison/item-changes.ts';
import { namesIn, partiesDe } from '../../../shared/comparaison/parties.ts';
import { arbresDe, comparaisonDe } from '../../../shared/diff/comparaison.ts';
import { flatten, type Tree } from '../../../shared/document/tree.ts';
import { paper } from '../../../shared/i18n/fr/paper.ts';
import { genererNote, substantielsDits } from '../../../shared/note/generer.ts';
import { headingOfGrille } from '../../../shared/paper/grille/heading.ts';
import { grilleBlocks } from '../../../shared/paper/grille/sheet.ts';
import { headingOf } from '../../../shared/paper/heading.ts';
import { horsTableau } from '../../../shared/paper/hors-tableau.ts';
import { raceBlocks } from '../../../shared/paper/race.ts';
import { bilanDesParties } from '../../../shared/paper/redline-page.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { touchedBetween } from '../history/between.ts';
import { resolveGrille } from '../referentiel/grilles.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import { documentAt, grilleDocumentAt } from '../version/document-at.ts';
import { listVersions } from '../version/versions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { entre, headingAu, type DeuxEtats, type Etat } from './deux-etats.ts';

type Asked<S> = Pick<Extract<Request<'note.read'>, { readonly sujet: S }>, 'a' | 'b'>;

interface Deux extends Pick<DeuxEtats, 'porteur' | 'intitule' | 'versions' | 'before' | 'after'> {
  /** The référentiel that it is of. */
  readonly referentiel: string;
  readonly comparaison: Comparaison;
  /** What either names beside its own items. */
  readonly nommes: readonly Tree[];
}

/** Two documents whose items are compared one by one: what their tables do not show comes after them. */
function deuxDocuments(
  { db }: Workspace,
  { referentiel, comparaison, nommes, before, after, ...deux }: Deux,
): DeuxEtats {
  const names: Names = namesIn(nommes);
  const parties = partiesDe(comparaison, names);
  const { a, b } = arbresDe(comparaison);
  const entier = (etat: Etat, cote: 'before' | 'after'): Etat => ({
    ...etat,
    blocks: () => [...etat.blocks(), ...horsTableau(parties, cote)],
  });
  return {
    ...deux,
    before: entier(before, 'before'),
    after: entier(after, 'after'),
    bilan: bilanDesParties(parties),
    touched: () => {
      const ids = new Set([a, b, ...nommes].flatMap(({ nodes }) => [...nodes.keys()]));
      return touchedBetween(db, { kind: 'referentiel', id: referentiel }, ids, ...entre(before, after));
    },
    generer: (motifs, substantiels) => ({
      sections: genererNote(comparaison.racine, parties, motifs, substantiels),
      substantiels: substantielsDits(parties, substantiels),
    }),
  };
}

/** Two states of a référentiel. */
export function deuxReferentiels(
  workspace: Workspace,
  ref: string,
  { a, b }: Asked<'referentiel'>,
): DeuxEtats {
  const { db } = workspace;
  const { id, intitule } = resolveReferentiel(db, ref);
  const etat = (moment: string) => {
    const { document, seq } = documentAt(workspace, id, moment);
    const heading = headingOf(document, anchorOf(headOf(workspace)));
    const { referentiel } = document;
    const blocks: Etat['blocks'] = () => raceBlocks(referentiel, paper.whole);
    return { seq, referentiel, heading: headingAu(heading, moment, seq), blocks };
  };
  const [before, after] = [etat(a), etat(b)];
  return deuxDocuments(workspace, {
    porteur: { entity: 'referentiel', id },
    referentiel: id,
    intitule,
    versions: listVersions(db, id),
    comparaison: comparaisonDe({ racine: 'referentiel', a: before.referentiel, b: after.referentiel }),
    nommes: [],
    before,
    after,
  });
}

/** Two states of a grid, each with the référentiel that it evaluates. */
export function deuxGrilles(
  workspace: Workspace,
  ref: string,
  designation: string,
  { a, b }: Asked<'grille'>,
): DeuxEtats {
  const { db } = workspace;
  const { id: referentiel } = resolveReferentiel(db, ref);
  const { id, intitule } = resolveGrille(db, referentiel, designation);
  const etat = (moment: string) => {
    const { document, evalue, seq } = grilleDocumentAt(workspace, referentiel, id, moment);
    const heading = headingOfGrille(document, evalue.document, anchorOf(headOf(workspace)));
    const { version } = headingAu(
      headingOf(evalue.document, anchorOf(headOf(workspace))),
      evalue.moment,
      seq,
    );
    const blocks: Etat['blocks'] = () => grilleBlocks(document.grille, evalue.document.referentiel, version);
    const evaluee = evalue.document.referentiel;
    return { seq, grille: document.grille, evaluee, heading: headingAu(heading, moment, seq), blocks };
  };
  const [before, after] = [etat(a), etat(b)];
  return deuxDocuments(workspace, {
    porteur: { entity: 'grille', id },
    referentiel,
    intitule,
    versions: listVersions(db, id, 'grille'),
    comparaison: comparaisonDe({ racine: 'grille', a: before.grille, b: after.grille }),
    nommes: [flatten(before.evaluee), flatten(after.evaluee)],
    before,
    after,
  });
}
