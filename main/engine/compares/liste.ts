import type { Request } from '../../../shared/contract/requests.ts';
import { comparerListes, type DifferenceDeListe } from '../../../shared/diff/listes.ts';
import { flattenOrganisme } from '../../../shared/document/tree.ts';
import { isNumero } from '../../../shared/domain/numeros.ts';
import type { DocumentOrganismes, ListeOrganismes } from '../../../shared/generated/document.ts';
import { bilanDe } from '../../../shared/i18n/fr/listes.ts';
import { genererNoteDeListe } from '../../../shared/note/liste.ts';
import { holdersOf } from '../../../shared/paper/heading.ts';
import { headingOfListe, listeBlocks } from '../../../shared/paper/organisme/liste.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { documentOf, subjectOfListe } from '../exchange/json/document.ts';
import { touchedAsOne, touchedBetween, type Between } from '../history/between.ts';
import type { Registre } from '../organisme/registre.ts';
import {
  listeDuRegistre,
  listeTenue,
  listListeVersions,
  listeVersion,
} from '../organisme/versions-de-liste.ts';
import { readReferentiel, resolveReferentiel } from '../referentiel/queries.ts';
import { provenanceOf } from '../version/provenance.ts';
import { frozenOctets } from '../version/versions.ts';
import { checkDate } from '../check-date.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { entre, type DeuxEtats } from './deux-etats.ts';

interface ListeAt {
  readonly document: DocumentOrganismes;
  readonly seq: number;
}

/** The list of a certification at a moment, under the envelope that it had or would have: a version by its number, or the register on a day. */
function listeAt(workspace: Workspace, registre: Registre, referentiel: string, moment: string): ListeAt {
  const { db } = workspace;
  if (isNumero(moment)) {
    const octets = frozenOctets(db, listeVersion(db, referentiel, moment));
    const document = JSON.parse(octets.toString('utf8')) as DocumentOrganismes;
    return { document, seq: document.provenance.tete.seq };
  }
  checkDate(moment);
  const subject = subjectOfListe(listeDuRegistre(db, registre, referentiel, moment));
  const { document } = documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' });
  return { document, seq: headOf(workspace).seq };
}

/** What gestures did to the bodies of what is different, under the habilitation that says it. */
function touchedOf(
  { db }: Workspace,
  listes: readonly ListeOrganismes[],
  differences: readonly DifferenceDeListe[],
  [from, to]: readonly [number, number],
): Between {
  const organismes = listes.flatMap((liste) => liste.organismes);
  return new Map(
    differences.flatMap(({ habilitation, avant, apres }) => {
      const organisme = (apres ?? avant)?.organisme ?? '';
      const ids = new Set(
        organismes
          .filter(({ id }) => id === organisme)
          .flatMap((un) => [...flattenOrganisme(un).nodes.values()])
          // Of its habilitations, that one.
          .filter(({ id, entity, parent }) => {
            if (entity === 'habilitation') return id === habilitation;
            return entity !== 'passage' || parent === habilitation;
          })
          .map(({ id }) => id),
      );
      const touched = touchedAsOne(touchedBetween(db, { kind: 'organisme', id: organisme }, ids, from, to));
      return touched === null ? [] : [[habilitation, touched] as const];
    }),
  );
}

/** Two lists of the bodies of a certification. */
export function deuxListes(
  workspace: Workspace,
  registre: Registre,
  ref: string,
  { a, b }: Pick<Request<'liste.comparer'>, 'a' | 'b'>,
): DeuxEtats {
  const { db } = workspace;
  const { id } = resolveReferentiel(db, ref);
  const [one, other] = [listeAt(workspace, registre, id, a), listeAt(workspace, registre, id, b)];
  const [avant, apres] = [one.document.organismes, other.document.organismes];
  const { differences, inchangees, blocs } = comparerListes(avant, apres);
  const cpne = holdersOf(readReferentiel(db, id));
  const etat = ({ document, seq }: ListeAt) => ({
    seq,
    heading: headingOfListe(document, cpne, anchorOf(headOf(workspace))),
    blocks: () => listeBlocks(document.organismes, blocs),
  });
  const porteur = listeTenue(db, id);
  return {
    porteur: porteur === null ? null : { entity: 'liste', id: porteur },
    intitule: apres.intitule,
    versions: listListeVersions(db, id),
    before: etat(one),
    after: etat(other),
    bilan: `${bilanDe(differences, inchangees)}.`,
    touched: () => touchedOf(workspace, [avant, apres], differences, entre(one, other)),
    generer: (motifs) => ({ sections: genererNoteDeListe(differences, blocs, motifs), substantiels: [] }),
  };
}
