import type { Etablissement, Habilitation, ListeOrganismes, Organisme } from '../generated/document.ts';
import { colonnesDeListe, etats, natures } from '../i18n/fr/organismes.ts';
import { blocsDits } from './portee.ts';
import { finDeQualiopi } from './qualiopi.ts';
import { etablissementDe, lieuDe } from './registre.ts';

const adresseDite = (lieu: Etablissement | null): readonly string[] => [
  lieu?.enseigne ?? '',
  lieu?.adresse?.voie ?? '',
  lieu?.adresse?.codePostal ?? '',
  lieu?.adresse?.commune ?? '',
];

function rangee(liste: ListeOrganismes, organisme: Organisme, habilitation: Habilitation): readonly string[] {
  const { situation } = habilitation;
  const certification = liste.certifications.find(({ id }) => id === habilitation.referentiel);
  const lieu = lieuDe(organisme, etablissementDe(organisme, habilitation));
  return [
    organisme.denomination,
    organisme.siren ?? '',
    lieu?.siret ?? '',
    organisme.nda.join(', '),
    ...adresseDite(lieu),
    certification?.numero ?? '',
    certification?.intitule ?? '',
    situation === undefined ? '' : natures[situation.portee.nature],
    situation === undefined ? '' : blocsDits(situation.portee, certification?.blocs),
    situation?.portee.versions.join(', ') ?? '',
    situation === undefined ? '' : etats[situation.etat],
    situation?.depuis ?? '',
    situation?.du ?? '',
    situation?.au ?? '',
    finDeQualiopi(organisme, liste.au) ?? '',
  ];
}

/** The rows of a list: a line of heads, then an habilitation a line. */
export function rangees(liste: ListeOrganismes): readonly (readonly string[])[] {
  const lignes = liste.organismes.flatMap((organisme) =>
    organisme.habilitations.map((habilitation) => rangee(liste, organisme, habilitation)),
  );
  return [colonnesDeListe, ...lignes];
}
