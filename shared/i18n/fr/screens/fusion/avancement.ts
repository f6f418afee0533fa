import { counted, numbered } from '../../counted.ts';

export interface Progres {
  readonly questions: number;
  /** Of those, decided, and put off: what is put off is asked again. */
  readonly repondues: number;
  readonly plusTard: number;
}

/** « 3 questions sur 5 ont une réponse, 1 est remise à plus tard » */
export const progres = ({ repondues, plusTard, questions: toutes }: Progres): string =>
  [
    `${counted(repondues, 'question', 'questions')} sur ${numbered(toutes)} ${repondues > 1 ? 'ont' : 'a'} une réponse`,
    plusTard === 0 ? '' : `${numbered(plusTard)} ${plusTard > 1 ? 'sont remises' : 'est remise'} à plus tard`,
  ]
    .filter((part) => part !== '')
    .join(', ');

export interface NonPris {
  readonly textes: number;
  readonly motifs: number;
}

/** What is written and kept nowhere else; '' when nothing is. */
export const perdus = ({ textes, motifs }: NonPris): string =>
  [
    textes === 0
      ? ''
      : `${counted(textes, 'texte écrit n’est pas pris', 'textes écrits ne sont pas pris')} et ${textes > 1 ? 'seraient perdus' : 'serait perdu'}.`,
    motifs === 0
      ? ''
      : `${counted(motifs, 'motif écrit sans réponse serait perdu', 'motifs écrits sans réponse seraient perdus')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
