import { writeFileSync } from 'node:fs';

/** The columns of the public list, as data.gouv.fr publishes them. */
export const colonnesPubliees = [
  'numeroDeclarationActivite',
  'numerosDeclarationActivitePrecedent',
  'denomination',
  'siren',
  'siretEtablissementDeclarant',
  'adressePhysiqueOrganismeFormation.voie',
  'adressePhysiqueOrganismeFormation.codePostal',
  'adressePhysiqueOrganismeFormation.ville',
  'adressePhysiqueOrganismeFormation.codeRegion',
  'certifications.actionsDeFormation',
  'certifications.bilansDeCompetences',
  'certifications.VAE',
  'certifications.actionsDeFormationParApprentissage',
  'organismeEtrangerRepresente.denomination',
  'organismeEtrangerRepresente.voie',
  'organismeEtrangerRepresente.codePostal',
  'organismeEtrangerRepresente.ville',
  'organismeEtrangerRepresente.pays',
  'informationsDeclarees.dateDerniereDeclaration',
  'informationsDeclarees.debutExercice',
  'informationsDeclarees.finExercice',
  'informationsDeclarees.specialitesDeFormation.codeSpecialite1',
  'informationsDeclarees.specialitesDeFormation.libelleSpecialite1',
  'informationsDeclarees.specialitesDeFormation.codeSpecialite2',
  'informationsDeclarees.specialitesDeFormation.libelleSpecialite2',
  'informationsDeclarees.specialitesDeFormation.codeSpecialite3',
  'informationsDeclarees.specialitesDeFormation.libelleSpecialite3',
  'informationsDeclarees.nbStagiaires',
  'informationsDeclarees.nbStagiairesConfiesParUnAutreOF',
  'informationsDeclarees.effectifFormateurs',
] as const;

export type LignePubliee = Partial<Readonly<Record<(typeof colonnesPubliees)[number], string>>>;

/** A fictional body; the digits of its numbers are those of public examples. */
export const organismeFictif: LignePubliee = {
  numeroDeclarationActivite: '11755205675',
  denomination: 'Centre de formation',
  siren: '732829320',
  siretEtablissementDeclarant: '73282932000074',
  'adressePhysiqueOrganismeFormation.voie': '1 rue des Essais',
  'adressePhysiqueOrganismeFormation.codePostal': '01000',
  'adressePhysiqueOrganismeFormation.ville': 'Bourg-en-Bresse',
  'adressePhysiqueOrganismeFormation.codeRegion': '84',
  'certifications.actionsDeFormation': 'true',
  'certifications.bilansDeCompetences': 'false',
  'certifications.VAE': 'false',
  'certifications.actionsDeFormationParApprentissage': 'true',
  'informationsDeclarees.dateDerniereDeclaration': '31/05/2026',
};

/** A line of the list, without its end. */
export const ligneCsv = (ligne: LignePubliee): string =>
  colonnesPubliees.map((colonne) => ligne[colonne] ?? '').join(';');

/** A list as it is published: each row is the fictional body, but for what is given. */
export function listeCsv(lignes: readonly LignePubliee[]): string {
  const rows = lignes.map((ligne) => ligneCsv({ ...organismeFictif, ...ligne }));
  return [colonnesPubliees.join(';'), ...rows, ''].join('\r\n');
}

export function writeListe(file: string, lignes: readonly LignePubliee[]): string {
  writeFileSync(file, listeCsv(lignes));
  return file;
}
