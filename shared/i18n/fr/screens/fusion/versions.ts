import type { DeuxVersions } from '../../../../contract/answers/fusion.ts';
import { quoted } from '../../quoted.ts';
import { uncapitalised } from '../../uncapitalised.ts';

const versionDite: Readonly<Record<DeuxVersions['sujet'], (numero: string, nom: string) => string>> = {
  referentiel: (numero, nom) => `Version ${numero} de ${quoted(nom)}`,
  grille: (numero, nom) => `Version ${numero} de la grille ${quoted(nom)}`,
  liste: (numero) => `Version ${numero} de la liste d’organismes`,
};

/** Two adopted versions of one number. */
export const versions = {
  titre: ({ sujet, numero, nom }: DeuxVersions) => versionDite[sujet](numero, nom),
  decision: 'Décision',
  decisionDite: (jour: string, ref: string, forme: string) => `${jour} (${ref}), ${forme}`,
  adoptee: 'Inscrite au journal le',
  par: 'Par',
  motif: 'Motif',
  empreinte: (start: string) => `Empreinte : ${start}…`,
  comparer: 'Voir ce qui diffère',
  comparerDe: ({ sujet, numero, nom }: DeuxVersions) =>
    `Voir ce qui diffère : ${uncapitalised(versionDite[sujet](numero, nom))}`,
  differe: ({ sujet, numero, nom }: DeuxVersions) => `${versionDite[sujet](numero, nom)} : ce qui diffère`,
  sens: 'Du texte d’ici à celui qui est reçu.',
  memeTexte:
    'C’est le même texte, à la même empreinte, adopté deux fois : seules les deux adoptions diffèrent.',
  nonTransmise:
    'Le texte de l’autre copie n’a pas été envoyé : demandez un paquet de tout le fichier pour le lire.',
};
