import type { PaquetEnBoite } from '../../../../contract/answers/paquet.ts';
import { counted } from '../../counted.ts';
import { minute as instant } from '../../hours.ts';
import { objetsDits } from '../../paquet.ts';
import { quoted } from '../../quoted.ts';

type PaquetListe = NonNullable<PaquetEnBoite['manifeste']>;

/** The folder where people drop packages for each other. */
export const boite = {
  title: 'Dossier partagé',
  lecture: 'Lecture du dossier partagé…',
  aucun:
    'Si le groupe a un dossier commun (partage, dossier synchronisé, clé), chacun peut y déposer ses paquets et y prendre ceux des autres. Le fichier lui-même n’y va pas.',
  dossier: (dossier: string) => `Paquets déposés dans ${quoted(dossier)} :`,
  horsDAtteinte: 'Ce dossier n’est pas là en ce moment',
  vide: 'Aucun paquet n’y est déposé.',
  reste: (count: number) =>
    count === 1
      ? 'Un paquet plus ancien par son nom n’a pas été lu.'
      : `${counted(count, 'paquet', 'paquets')} plus anciens par leur nom n’ont pas été lus.`,
  suivants: (count: number) => (count === 1 ? 'Le lire' : `En lire ${count} de plus`),
  choisir: 'Choisir le dossier partagé…',
  changer: 'Changer de dossier…',
  servi: (dossier: string) => `Utiliser le dossier ${quoted(dossier)}`,
  relire: 'Relire le dossier',
  oublier: 'Ne plus utiliser ce dossier',
  lire: 'Lire',
  lireDe: (nom: string) => `Lire ${quoted(nom)}`,
  envoi: ({ de, objet, ecritLe }: PaquetListe) => `${de.nom}, ${objetsDits[objet]}, le ${instant(ecritLe)}`,
  suite: (nom: string, { pour, parties }: PaquetListe, isPourMoi: boolean) =>
    [
      pour === null ? '' : isPourMoi ? 'Pour vous' : `Pour ${pour}`,
      parties === null ? '' : counted(parties, 'partie du fichier', 'parties du fichier'),
      nom,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  deposeLe: (le: string) => `Déposé le ${instant(le)}`,
  sorts: {
    nouveau: 'Nouveau',
    enPartie: 'Réuni en partie',
    protege: 'Protégé',
    vu: 'Déjà réuni',
    deVous: 'De vous',
    autreEspace: 'D’un autre fichier',
    illisible: 'Illisible',
  },
  autreEspace: (nom: string) =>
    `Vient d’un autre fichier, celui de ${quoted(nom)} : il ne se réunit pas avec celui-ci.`,
  protege: 'De qui il vient, et pour qui, ne se lit qu’avec son mot de passe.',
  encoreEnCopie:
    'S’il vient d’être déposé, sa copie n’est peut-être pas finie : relisez le dossier dans un instant.',
};
