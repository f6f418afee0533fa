import { v7 as uuid } from 'uuid';
import type { ListeVersion, SituationDeListe } from '../../../shared/contract/answers/liste.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { DocumentOrganismes } from '../../../shared/generated/document.ts';
import { phraseDeConstat, type ConstatDuRegistre } from '../../../shared/organisme/controles.ts';
import { jourDe } from '../decision/decider.ts';
import { EngineError } from '../errors.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import { subjectOfListe } from '../exchange/json/document.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import type { Adopted } from '../version/adopt.ts';
import { freeze, prete, type Sujet } from '../version/adoption.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { constatsDeListe } from './controles.ts';
import type { Registre } from './registre.ts';
import { listeDuRegistre, listeTenue, listeVersion, listListeVersions } from './versions-de-liste.ts';

const erreurDite = (constat: ConstatDuRegistre): string =>
  `${constat.denomination} : ${phraseDeConstat(constat)}`;

/** Where the list of a certification stands on a day, as what would be adopted. */
export function situationDeListe(
  { db }: Workspace,
  registre: Registre,
  { ref, au }: Request<'liste.situation'>,
): SituationDeListe {
  const { id: referentiel } = resolveReferentiel(db, ref);
  const liste = listeDuRegistre(db, registre, referentiel, au);
  const etats = liste.organismes.flatMap(({ habilitations }) => habilitations.map((h) => h.situation?.etat));
  const enCours = etats.filter((etat) => etat === 'habilite' || etat === 'suspendu').length;
  const { empreinte } = subjectOfListe(liste);
  return {
    au,
    enCours,
    passees: etats.length - enCours,
    texteVote: texteVote({ organismes: liste }),
    inchangee: listListeVersions(db, referentiel).at(-1)?.empreinte === empreinte,
    constats: constatsDeListe(db, registre, referentiel, au),
  };
}

/** Adopts the list of a certification as the register has it on a day. */
export function adopterListe(
  session: Session,
  registre: Registre,
  { ref, au, ...acte }: Request<'liste.adopt'>,
): Adopted<ListeVersion> {
  const { db } = session.workspace;
  jourDe(db, acte.decision);
  const { id: referentiel, intitule } = resolveReferentiel(db, ref);
  const tenue = listeTenue(db, referentiel);
  const id = tenue ?? uuid();
  const liste = { ...listeDuRegistre(db, registre, referentiel, au), id };
  if (liste.organismes.length === 0) throw EngineError.of('LISTE_SANS_ORGANISME', { intitule, au });
  const sujet: Sujet<Pick<DocumentOrganismes, 'organismes'>> = {
    item: { entity: 'liste', id },
    referentiel,
    subject: subjectOfListe(liste),
    erreurs: () =>
      constatsDeListe(db, registre, referentiel, au)
        .filter(({ niveau }) => niveau === 'erreur')
        .map(erreurDite),
  };
  const one = prete(session, sujet, acte);
  const avec = tenue === null ? [{ entity: 'liste', id, before: null, after: { referentiel } } as const] : [];
  const result = freeze(session, 'liste.adoptee', acte.motif, [one], avec);
  return { version: listeVersion(db, referentiel, acte.numero), result };
}
