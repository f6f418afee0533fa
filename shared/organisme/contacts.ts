import type { CertificationDeListe, Intervenant, Organisme } from '../generated/document.ts';
import { colonnesDeContacts, mentionDeContacts, rolesDIntervenant } from '../i18n/fr/organismes.ts';
import { enFonction, type Coordonnees } from './personne.ts';
import { denominationAu } from './registre.ts';

interface Annuaire {
  readonly au: string;
  /** Habilitations whose persons are wanted. */
  readonly habilitations: ReadonlySet<string>;
  readonly certifications: readonly CertificationDeListe[];
  /** What is known of each; who is erased is not there. */
  readonly personnes: ReadonlyMap<string, Coordonnees>;
}

/**
 * Whom to reach on a day: a line of heads, then a role a line, each of which says that it is personal. The heads come first, as those who
 * merge letters need them.
 */
export function rangeesDeContacts(
  organismes: readonly Organisme[],
  { au, habilitations, certifications, personnes }: Annuaire,
): readonly (readonly string[])[] {
  const titres = new Map(certifications.map(({ id, numero, intitule }) => [id, numero ?? intitule]));
  const rangees = (organisme: Organisme, titre: string, intervenants: readonly Intervenant[] = []) =>
    intervenants.flatMap((un): readonly (readonly string[])[] => {
      const connu = personnes.get(un.personne);
      if (connu === undefined || !enFonction(un, au)) return [];
      const { nom, prenom, fonction, courriel, telephone } = connu;
      return [
        [
          denominationAu(organisme, au),
          organisme.siren ?? '',
          titre,
          rolesDIntervenant[un.role],
          ...[nom, prenom, fonction, courriel, telephone].map((texte) => texte ?? ''),
          un.depuis ?? '',
          un.jusqua ?? '',
          mentionDeContacts,
        ],
      ];
    });
  const lignes = organismes.flatMap((organisme) => [
    ...rangees(organisme, '', organisme.intervenants),
    ...organisme.habilitations
      .filter(({ id }) => habilitations.has(id))
      .flatMap(({ referentiel, intervenants }) =>
        rangees(organisme, titres.get(referentiel) ?? '', intervenants),
      ),
  ]);
  return [colonnesDeContacts, ...lignes];
}
