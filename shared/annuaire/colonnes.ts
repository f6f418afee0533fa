import { folded } from '../search/matching.ts';

/**
 * The columns that are read, by the names that they are published under: data.gouv.fr writes « certifications.VAE », the ministry's own
 * portal « certifications_vae »; people who make a list of their own write « SIRET » and « NDA ». The first is the one that is told.
 */
const noms = {
  denomination: ['denomination', 'denominationSociale', 'raisonSociale'],
  nda: ['numeroDeclarationActivite', 'nda'],
  siret: ['siretEtablissementDeclarant', 'siret'],
  siren: ['siren'],
  ndaPrecedents: ['numerosDeclarationActivitePrecedent', 'numerosDeclarationActivitePrecedents'],
  voie: ['adressePhysiqueOrganismeFormation.voie', 'voie', 'adresse'],
  codePostal: ['adressePhysiqueOrganismeFormation.codePostal', 'codePostal'],
  commune: ['adressePhysiqueOrganismeFormation.ville', 'ville', 'commune'],
  region: ['adressePhysiqueOrganismeFormation.codeRegion', 'codeRegion'],
  formation: ['certifications.actionsDeFormation'],
  bilan: ['certifications.bilansDeCompetences'],
  vae: ['certifications.VAE'],
  apprentissage: ['certifications.actionsDeFormationParApprentissage'],
  represente: ['organismeEtrangerRepresente.denomination'],
  dateDerniereDeclaration: ['informationsDeclarees.dateDerniereDeclaration', 'dateDerniereDeclaration'],
} as const;

export type Colonne = keyof typeof noms;

/** Without them there is no list of bodies. */
const indispensables: readonly Colonne[] = ['denomination', 'nda', 'siret'];
/** Said by few rows, or by what else a row says: a list without them lacks nothing. */
const accessoires: ReadonlySet<Colonne> = new Set<Colonne>(['siren', 'ndaPrecedents', 'represente']);

const colonnes = Object.keys(noms) as Colonne[];

/** « Numéro déclaration d’activité » and « numeroDeclarationActivite » have the letters of one another, or nearly. */
const lettres = (nom: string): string => folded(nom).replaceAll(/[^a-z0-9]/g, '');

/** Where each column stands in a row; those that are not there are left out. */
export type Places = ReadonlyMap<Colonne, number>;

/** The columns of a header, in whatever order; of two of a name, the first. */
export function placesDe(entete: readonly string[]): Places {
  const lus = entete.map(lettres);
  return new Map(
    colonnes.flatMap((colonne): readonly (readonly [Colonne, number])[] => {
      const place = noms[colonne].map((nom) => lus.indexOf(lettres(nom))).find((found) => found !== -1);
      return place === undefined ? [] : [[colonne, place]];
    }),
  );
}

const nomsDe = (absentes: readonly Colonne[]): readonly string[] =>
  absentes.map((colonne) => noms[colonne][0]);

/** Names of the columns without which nothing can be read, and which are not there. */
export function colonnesManquantes(places: Places): readonly string[] {
  return nomsDe(indispensables.filter((colonne) => !places.has(colonne)));
}

/** Names of the columns that a public list has, and that this one has not: what they say will not be known. */
export function colonnesAbsentes(places: Places): readonly string[] {
  return nomsDe(colonnes.filter((colonne) => !places.has(colonne) && !accessoires.has(colonne)));
}
