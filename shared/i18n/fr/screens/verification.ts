import { counted, numbered } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { instant } from '../hours.ts';
import { reluDit } from '../relu.ts';

/** The verification of the file. */
export const verification = {
  title: 'Vérification du fichier',
  intro:
    'Paritaire relit une copie du fichier, sans y toucher, et compare tout ce qu’il contient. La vérification révèle une altération ; elle ne l’empêche pas.',
  checks: [
    'La structure du fichier et de chacune de ses pages.',
    'Le journal : chaque ligne suit bien la précédente, par son empreinte, et dit qui l’a écrite.',
    'Les lignes reçues d’autres copies : chacune est celle qui a été reçue, et mène au journal.',
    'Les référentiels : chaque texte est celui que le journal raconte.',
    'Les personnes : ce qui est gardé de chacune répond à son sceau, ou elle a été effacée.',
    'Les versions adoptées et les textes mis en relecture : chacun est, à l’octet près, celui qui a été gelé.',
    'Les décisions : chaque adoption repose sur celle que le journal garde, pour le texte qui a été voté.',
  ],
  anchor: 'Ancre imprimée',
  anchorHint:
    'La tête du journal telle qu’un relevé, un papier ou un export antérieur la porte : « ligne 12, 9f86… ». Sans elle, un journal entièrement réécrit, ou coupé à la fin, ne se voit pas.',
  anchorFault:
    'Ce n’est pas une ancre entière : un numéro de ligne, puis les 64 signes de l’empreinte. Effacez-la pour vérifier sans ancre.',
  anchorFact: 'Ancre',
  notAnchored:
    'Non ancré : rien ne dit ici que le journal n’a pas été réécrit en entier ou coupé à la fin. Comparez sa tête à celle d’un relevé ou d’un export antérieur.',
  anchored: (seq: number) =>
    `Le journal passe par la ligne ${numbered(seq)} donnée : rien n’a été réécrit jusqu’à elle.`,
  anchorReceived: (seq: number, back: number) =>
    `L’ancre est la tête d’une autre copie, réunie ici : sa ligne ${numbered(seq)} est parmi les lignes reçues, telle quelle. Rien n’a été réécrit de ce qui mène à elle, ni dans ce journal jusqu’à sa ligne ${numbered(back)}, d’où cette copie est partie. De ce qui suit, l’ancre ne dit rien.`,
  notKept: (seq: number) => `Le journal ne passe pas par la ligne ${numbered(seq)} donnée.`,
  advice: 'Que faire',
  remarks: 'À savoir',
  extrait: 'Extrait d’audit',
  extraitIntro:
    'Un fichier avec tout le journal et les documents gelés, qu’un auditeur relit sans Paritaire, avec l’un des deux vérificateurs autonomes (Node ou Python). Il nomme les auteurs des gestes ; il ne contient rien des personnes du registre.',
  extraitStart: 'Extrait d’audit…',
  extraitRunning: 'Écriture de l’extrait',
  extraitTitle: 'Enregistrer l’extrait d’audit',
  extraitType: 'Extrait d’audit (JSON ligne par ligne)',
  start: 'Vérifier le fichier',
  again: 'Vérifier à nouveau',
  running: 'Vérification en cours',
  failed: 'La vérification n’a pas pu être menée à bien',
  report: 'Rapport',
  intact: 'Aucune altération relevée',
  altered: (count: number) => counted(count, 'altération relevée', 'altérations relevées'),
  file: 'Fichier',
  readAt: 'Lu le',
  /** `at`: UTC instant; said in the time of this machine. */
  when: instant,
  sha256: 'SHA-256 du fichier',
  head: 'Tête du journal',
  headLine: (seq: number) => `ligne ${numbered(seq)}`,
  noHead: 'aucune ligne lisible',
  content: 'Contenu relu',
  counts: reluDit,
  effacees: 'Personnes effacées',
  effacee: (le: string, count: number) =>
    `Le ${jourFrancais(le)} : ${counted(count, 'personne', 'personnes')}`,
  findings: 'Ce qui est relevé',
  place: (parts: readonly string[]) => `Où : ${parts.join(', ')}`,
  table: (name: string) => `table ${name}`,
  row: (id: string) => `ligne ${id}`,
  field: (name: string) => `champ ${name}`,
  more: (count: number) => `Afficher ${counted(count, 'relevé suivant', 'relevés suivants')}`,
};
