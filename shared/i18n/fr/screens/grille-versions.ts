import type { Decision } from '../../../generated/document.ts';
import { counted, numbered } from '../counted.ts';
import { quoted } from '../quoted.ts';

const types: readonly { readonly id: Decision['type']; readonly label: string }[] = [
  { id: 'creation', label: 'Création de la grille' },
  { id: 'revision', label: 'Révision de la grille' },
  { id: 'adoption', label: 'Adoption de la grille' },
  { id: 'suppression', label: 'Suppression de la grille' },
];

/** As many as a person reads before going to see them all. */
const MOST_TOLD = 3;

/** The adoption of a grid, its versions, and which one holds on a day. */
export const grilleVersions = {
  open: 'Adopter la grille…',
  title: (intitule: string) => `Adopter la grille ${quoted(intitule)}`,
  meaning:
    'Une grille adoptée ne change plus : elle est gelée, avec son numéro et la décision de la CPNE, pour une version adoptée de son référentiel.',
  sansVersion:
    'Une grille s’adopte pour une version adoptée de son référentiel, et celui-ci n’en a pas encore : adoptez-le d’abord, puis revenez ici.',
  adoptReferentiel: 'Adopter le référentiel…',
  types,
  pour: 'Version du référentiel évaluée',
  pourHint:
    'La grille sera lue avec le texte de cette version, quoi que devienne le brouillon du référentiel.',
  pourSeule: (numero: string) => `Elle évalue la version ${numero} du référentiel.`,
  optionPour: (numero: string, day: string) => `Version ${numero}, décision du ${day}`,
  unchanged: (numero: string) =>
    `Rien n’a changé depuis la version ${numero} de la grille : il n’y a pas de nouvelle version à adopter.`,
  adopted: (numero: string, pour: string, seq: number, sha256: string) =>
    `Grille adoptée, version ${numero}, pour la version ${pour} du référentiel : ligne ${numbered(seq)} du journal, SHA-256 ${sha256.slice(0, 12)}…`,
  see: 'Voir les versions',
  goOn: 'Aller aux grilles',
  avec: {
    title: 'Grilles adoptées avec cette version',
    hint: 'La même décision les adopte, chacune sous son numéro. Celles que vous laissez pourront l’être plus tard, dans l’onglet « Grilles ».',
    numero: 'Numéro de la grille',
    places: {
      erreur: (count: number) =>
        counted(count, 'erreur arrête son adoption', 'erreurs arrêtent son adoption'),
      avertissement: (count: number) => counted(count, 'avertissement', 'avertissements'),
    },
    points: (points: readonly string[]) => `${points.join(' ; ')}.`,
    fautes: (fautes: readonly string[]) => {
      const others = fautes.length - MOST_TOLD;
      const rest = others > 0 ? ` Et ${counted(others, 'autre faute', 'autres fautes')}.` : '';
      return `Elle ne peut pas encore être adoptée : ${fautes.slice(0, MOST_TOLD).join(' ; ')}.${rest}`;
    },
  },
  list: 'Grilles d’évaluation',
  loading: 'Lecture des grilles…',
  neverAdopted: 'Aucune version de cette grille n’est encore adoptée.',
  exportDraft: 'Exporter le brouillon…',
  exportDraftOf: (intitule: string) => `Exporter le brouillon de la grille ${quoted(intitule)}…`,
  exportOf: (intitule: string, numero: string) =>
    `Exporter la version ${numero} de la grille ${quoted(intitule)}…`,
  printOf: (intitule: string, numero: string) =>
    `Imprimer la version ${numero} de la grille ${quoted(intitule)}…`,
  pourVersion: (numero: string) => `Pour la version ${numero} du référentiel`,
  suite: (numero: string) => `Fait suite à la version ${numero}.`,
  au: {
    title: 'Quelle grille à cette date ?',
    jour: 'Date',
    jourForm: 'Donnez une date du calendrier.',
    version: 'Version du référentiel',
    duJour: 'Celle qui vaut ce jour-là',
    voie: 'Voie d’accès',
    toutes: 'Toutes',
    pour: (day: string, numero: string) => `Au ${day}, pour la version ${numero} du référentiel :`,
    aucuneVersion: (day: string) => `Au ${day}, aucune version du référentiel ne vaut, donc aucune grille.`,
    aucune: (day: string, numero: string) =>
      `Au ${day}, aucune grille ne vaut pour la version ${numero} du référentiel.`,
    aucuneSurVoie: (day: string, numero: string, voie: string) =>
      `Au ${day}, aucune grille ne vaut pour la version ${numero} du référentiel sur la voie ${voie}.`,
    grille: (intitule: string, numero: string) => `${quoted(intitule)}, version ${numero}`,
  },
};
