import { counted, numbered } from '../counted.ts';

const sortes = {
  ajout: (n: number) => counted(n, 'ajout', 'ajouts'),
  suppression: (n: number) => counted(n, 'suppression', 'suppressions'),
  deplacement: (n: number) => counted(n, 'déplacement', 'déplacements'),
  modification: (n: number) => counted(n, 'modification', 'modifications'),
  forme: (n: number) => counted(n, 'changement de forme', 'changements de forme'),
};

/** Two states of a référentiel, side by side. */
export const comparaison = {
  open: 'Comparer…',
  /** `numero` null: the draft. */
  openOf: (numero: string | null, previous: string) => {
    const quoi = numero === null ? 'le brouillon' : `la version ${numero}`;
    return `Comparer… ${quoi} avec la version ${previous}`;
  },
  title: 'Comparer',
  from: 'De',
  to: 'À',
  brouillon: 'Brouillon',
  version: (numero: string) => `Version ${numero}`,
  decision: (numero: string, jour: string, ref: string, forme: string) =>
    `Version ${numero} : décision du ${jour} (${ref}), ${forme}`,
  inverse: 'Échanger',
  loading: 'Comparaison…',
  vue: 'Présentation',
  vues: { redline: 'Au fil du texte', sides: 'Deux colonnes' },
  filtres: 'Montrer',
  sortes,
  recodes: (n: number) => counted(n, 'code changé', 'codes changés'),
  formeHint:
    'Changement de forme : seuls la ponctuation, des espaces, des majuscules ou des accents changent.',
  plan: 'Parties qui changent',
  fiche: 'Fiche',
  sansCode: 'Hors bloc',
  partie: (titre: string, n: number) => `${titre} (${numbered(n)})`,
  changements: (titre: string) => `Changements : ${titre}`,
  rien: 'Ces deux textes sont les mêmes.',
  rienDeCela: 'Aucun changement de ce que vous montrez.',
  memes: 'Choisissez deux textes différents.',
  total: (shown: number, total: number) =>
    shown === total
      ? `${counted(total, 'élément changé', 'éléments changés')}.`
      : `${numbered(shown)} montrés sur ${counted(total, 'élément changé', 'éléments changés')}.`,
};
