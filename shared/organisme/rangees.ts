import type {
  Etablissement,
  Habilitation,
  ListeOrganismes,
  Organisme,
  Portee,
} from '../generated/document.ts';
import { colonnesDeListe, etats, natures } from '../i18n/fr/organismes.ts';
import { etablissementDe } from './registre.ts';
import { finDeQualiopi } from './lignes.ts';

/** The blocs of a scope by code, or title; all of them when it names none. */
function blocsDits(liste: ListeOrganismes, referentiel: string, { blocs }: Portee): string {
  const connus = liste.certifications.find(({ id }) => id === referentiel)?.blocs ?? [];
  return blocs
    .map((id) => connus.find((bloc) => bloc.id === id))
    .map((bloc) => bloc?.code ?? bloc?.intitule ?? '?')
    .join(', ');
}

const adresseDite = (lieu: Etablissement | null): readonly string[] => [
  lieu?.enseigne ?? '',
  lieu?.adresse?.voie ?? '',
  lieu?.adresse?.codePostal ?? '',
  lieu?.adresse?.commune ?? '',
];

function rangee(liste: ListeOrganismes, organisme: Organisme, habilitation: Habilitation): readonly string[] {
  const { situation } = habilitation;
  const certification = liste.certifications.find(({ id }) => id === habilitation.referentiel);
  const [seul, autre] = organisme.etablissements;
  const lieu = etablissementDe(organisme, habilitation) ?? (autre === undefined ? (seul ?? null) : null);
  return [
    organisme.denomination,
    organisme.siren ?? '',
    lieu?.siret ?? '',
    organisme.nda.join(', '),
    ...adresseDite(lieu),
    certification?.numero ?? '',
    certification?.intitule ?? '',
    situation === undefined ? '' : natures[situation.portee.nature],
    situation === undefined ? '' : blocsDits(liste, habilitation.referentiel, situation.portee),
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
