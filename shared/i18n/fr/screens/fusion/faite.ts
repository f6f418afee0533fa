import type { EmpechementDit, FusionFaite } from '../../../../contract/answers/fusion.ts';
import { counted, numbered } from '../../counted.ts';
import { gelDit, prisDits, reponsesPerimees } from '../../fusion.ts';
import { empechement, empechesApres } from './empechements.ts';

/** What was done. */
export const faite = {
  title: 'C’est réuni',
  annulee: 'La réunion est annulée',
  /** `isRetablie`: redoing comes to it next. */
  annuleePhrase: (isRetablie: boolean) =>
    [
      'Ce qu’elle avait apporté n’est plus dans vos textes.',
      ...(isRetablie ? ['« Rétablir » (Ctrl + Maj + Z) la refait.'] : []),
      'Pour répondre autrement, réunissez de nouveau le même fichier.',
    ].join(' '),
  /** `reste`: what did not come. */
  rienDePris: (reste: number) =>
    reste === 0
      ? 'Rien n’a changé dans vos textes ; ce qui a été fait dans l’autre copie est noté comme vu.'
      : 'Rien n’a changé dans vos textes.',
  empeches: empechesApres,
  empechement: (un: EmpechementDit) => {
    const { pourquoi, quoiFaire } = empechement(un);
    return `${pourquoi} ${quoiFaire}`;
  },
  gel: gelDit,
  rienDeFait: 'Rien n’a été réuni',
  /** `attend`: something was kept from coming, and is still to come. */
  rien: ({ reportes, perimees }: Pick<FusionFaite, 'reportes' | 'perimees'>, attend: boolean) => {
    if (reportes > 0)
      return `Rien n’a été écrit : ${counted(reportes, 'point reste remis', 'points restent remis')} à plus tard.`;
    if (attend) return 'Rien n’a été écrit : ce qui ne peut pas venir attend toujours.';
    return perimees > 0
      ? 'Rien n’a été écrit : ce à quoi vous avez répondu n’est plus demandé.'
      : 'Il n’y avait rien à écrire : tout était déjà ici.';
  },
  pris: prisDits,
  refuses: (count: number) => counted(count, 'changement refusé', 'changements refusés'),
  reportes: (count: number) => counted(count, 'point remis à plus tard', 'points remis à plus tard'),
  perimees: (count: number) => `${reponsesPerimees(count)} Rien n’en a été pris ni refusé.`,
  plusTard:
    'Ce qui est remis à plus tard n’est pas perdu : pour y répondre, reprenez cette réunion dans « Réunir avec… ».',
  sauvegarde: 'Sauvegarde d’avant',
  sansSauvegarde: 'Aucune sauvegarde n’a été faite.',
  tete: (seq: number, start: string) => `Ligne ${numbered(seq)} du journal, ${start}…`,
  retour: 'Aller aux référentiels',
  renvoyer: 'Envoyer un paquet en retour…',
  encore: 'Réunir un autre fichier…',
};
