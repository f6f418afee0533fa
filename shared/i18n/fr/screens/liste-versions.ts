import type { MomentDeListe } from '../../../contract/answers/liste.ts';
import type { Decision } from '../../../generated/document.ts';
import { counted, numbered } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { momentDit } from '../listes.ts';

const types: readonly { readonly id: Decision['type']; readonly label: string }[] = [
  { id: 'creation', label: 'Première liste' },
  { id: 'revision', label: 'Mise à jour de la liste' },
  { id: 'adoption', label: 'Adoption de la liste' },
  { id: 'suppression', label: 'Fin de la liste' },
];

/** The adoption of the list of a certification, its versions, and what changed from one to another. */
export const listeVersions = {
  title: 'Versions de la liste',
  vue: 'Versions',
  loading: 'Lecture des versions de la liste…',
  aucuneCertification: 'Le fichier ne contient aucun référentiel : il n’y a pas de liste à adopter.',
  open: 'Adopter la liste…',
  dialog: 'Adopter la liste des organismes',
  meaning:
    'La liste adoptée ne change plus : elle est gelée telle que le registre la dit ce jour-là, avec son numéro et la décision de la CPNE.',
  types,
  /** « Liste au 01/06/2026 : 12 habilitations en cours, 3 qui ne le sont plus. » */
  contenu: (au: string, enCours: number, passees: number) => {
    const autres =
      passees === 0 ? '' : `, ${numbered(passees)} qui ne le ${passees < 2 ? 'est' : 'sont'} plus`;
    return `Liste au ${jourFrancais(au)} : ${counted(enCours, 'habilitation en cours', 'habilitations en cours')}${autres}.`;
  },
  vide: (au: string) =>
    `Au ${jourFrancais(au)}, aucun organisme n’a encore été habilité pour cette certification : il n’y a pas de liste à adopter.`,
  unchanged: (numero: string, au: string) =>
    `La version ${numero} est déjà la liste au ${jourFrancais(au)}, et rien n’y a changé : il n’y a pas de nouvelle version à adopter.`,
  adopted: (numero: string, au: string, seq: number, sha256: string) =>
    `Liste au ${jourFrancais(au)} adoptée, version ${numero} : ligne ${numbered(seq)} du journal, SHA-256 ${sha256.slice(0, 12)}…`,
  valable: (au: string, numero: string | null) =>
    numero === null
      ? `Au ${jourFrancais(au)}, aucune version adoptée de la liste ne vaut.`
      : `Au ${jourFrancais(au)}, la liste qui vaut est la version ${numero}.`,
  jamais: 'Aucune version de cette liste n’est encore adoptée.',
  connuLe: 'Une liste s’adopte telle qu’elle est connue aujourd’hui.',
  about: (au: string, precedente: string | undefined) => {
    const jour = jourFrancais(au);
    return precedente === undefined
      ? `Liste au ${jour}.`
      : `Liste au ${jour}. Elle succède à la version ${precedente}.`;
  },
  exporter: (numero: string) => `Exporter la version ${numero}`,
  comparaison: {
    title: 'Ce qui a changé',
    moments: { a: { label: 'De', jour: 'Premier jour' }, b: { label: 'À', jour: 'Second jour' } },
    connuLe:
      'Le registre est comparé tel qu’il est connu aujourd’hui, et une version telle qu’elle a été adoptée.',
    unJour: 'Le registre, un jour',
    unFichier: 'Un fichier…',
    unFichierHint: 'Un fichier : l’export JSON d’une liste.',
    pasUneListe:
      'Ce fichier n’est pas l’export JSON d’une liste d’organismes : un tableau (XLSX, CSV) ne se compare pas. Exportez la liste en JSON depuis Paritaire, puis choisissez ce fichier.',
    fichier: (name: string) => `Fichier ${name}`,
    autreFichier: (name: string) =>
      `« ${name} » n’est pas une liste d’organismes. Choisissez un export d’une liste (JSON).`,
    /** « Le fichier contient la version 1.0, au 01/06/2026. » */
    fichierDit: (moment: MomentDeListe) => `Le fichier contient ${momentDit(moment)}.`,
    version: (numero: string, au: string) => `Version ${numero}, au ${jourFrancais(au)}`,
    jourForm: 'Donnez une date du calendrier.',
    loading: 'Comparaison des deux listes…',
    rien: 'Les deux listes disent la même chose.',
    vue: 'Présentation',
    vues: { changements: 'Ce qui change', note: 'Note de modification' },
    horsRegistre: 'Absent du registre',
    entrees: 'Entrées',
    sorties: 'Sorties',
    changements: 'Changements',
    colonnes: {
      arrivee: { nom: 'Organisme', quoi: 'Habilité à', pourquoi: 'Par' },
      depart: { nom: 'Organisme', quoi: 'Était habilité à', pourquoi: 'Pourquoi' },
      changement: { nom: 'Organisme', quoi: 'Ce qui a changé' },
    },
  },
};
