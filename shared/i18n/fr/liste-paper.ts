import { jourFrancais } from './evaluation.ts';

/** The list of the bodies of a certification on paper. */
export const listePaper = {
  certification: (intitule: string, numero: string | null) =>
    numero === null ? `Certification : ${intitule}` : `Certification : ${intitule} (${numero})`,
  empreinte: (empreinte: string) => `Empreinte de la liste : ${empreinte}`,
  /** At the edge of each page. */
  mark: (empreinte: string, cpne: string) =>
    [`Empreinte de la liste : ${empreinte.slice(0, 12)}…`, cpne].filter((part) => part !== '').join(' — '),
  version: (version: string, au: string) => `${version}, au ${jourFrancais(au)}`,
  registre: (au: string) => `Registre au ${jourFrancais(au)}`,
  /** What the table says of an habilitation, where it does not speak for itself. */
  siren: (siren: string) => `SIREN ${siren}`,
  siret: (siret: string) => `SIRET ${siret}`,
  nda: (nda: string) => `Déclaration d’activité ${nda}`,
  qualiopi: (jour: string) => `Qualiopi jusqu’au ${jour}`,
  enCours: 'Habilitations en cours',
  passees: 'Habilitations qui ne sont plus en cours',
  aucune: 'Aucune habilitation n’est en cours à cette date.',
  columns: {
    organisme: 'Organisme',
    lieu: 'Lieu',
    etendue: 'Étendue',
    situation: 'Situation',
    decision: 'Décision',
  },
};
