import { counted, numbered } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { frenchHours } from '../hours.ts';

const instants = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium' });

/** The verification of the file. */
export const verification = {
  title: 'Vérification du fichier',
  intro:
    'Paritaire relit une copie du fichier, sans y toucher, et compare tout ce qu’il contient. La vérification révèle une altération ; elle ne l’empêche pas.',
  checks: [
    'La structure du fichier et de chacune de ses pages.',
    'Le journal : chaque ligne suit bien la précédente, par son empreinte.',
    'Les référentiels : chaque texte est celui que le journal raconte.',
    'Les personnes : ce qui est gardé de chacune répond à son sceau, ou elle a été effacée.',
    'Les versions adoptées : chacune est, à l’octet près, celle qui a été adoptée.',
  ],
  advice:
    'Pour savoir si le journal entier a été remplacé, comparez sa tête à celle qui est notée sur un document imprimé ou exporté.',
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
  when: (at: string) => frenchHours(instants.format(new Date(at))),
  sha256: 'SHA-256 du fichier',
  head: 'Tête du journal',
  headLine: (seq: number) => `ligne ${numbered(seq)}`,
  noHead: 'aucune ligne lisible',
  content: 'Contenu relu',
  counts: (gestures: number, rows: number, versions: number) =>
    [
      counted(gestures, 'geste', 'gestes'),
      counted(rows, 'élément', 'éléments'),
      counted(versions, 'version adoptée', 'versions adoptées'),
    ].join(', '),
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
