import type { Dit, ReponseRecue } from '../../contract/answers/fusion.ts';
import { entities } from '../../domain/entities.ts';
import type { Author } from '../../domain/gesture.ts';
import { deNom } from '../../french/elision.ts';
import { deuxPeuventRester, type Point, type Reponse, type Sorte } from '../../fusion/modele.ts';
import { counted } from './counted.ts';
import { fieldLabels } from './fields.ts';
import { minute as instant } from './hours.ts';
import { quoted } from './quoted.ts';
import { collegesDits } from './relecture.ts';
import { uncapitalised } from './uncapitalised.ts';

export const auteurDit = ({ nom, college }: Author): string => `${nom} (${collegesDits[college]})`;

interface PropositionDite {
  /** To whoever wrote it. */
  readonly votre: string;
  /** To others; nobody is named where nobody says who wrote it. */
  readonly celle: string;
  readonly deQui: (nom: string) => string;
  /** Before what it is of. */
  readonly sur: string;
  /** Of whoever refused what had come, where that is what was proposed. */
  readonly duRefus: string;
}

const par = (nom: string): string => `par ${nom}`;

const propositions: Readonly<Record<Sorte, PropositionDite>> = {
  champ: {
    votre: 'Votre changement',
    celle: 'Le changement',
    deQui: deNom,
    sur: 'dans',
    duRefus: 'du changement',
  },
  place: {
    votre: 'Votre déplacement',
    celle: 'Le déplacement',
    deQui: par,
    sur: 'de',
    duRefus: 'du déplacement',
  },
  ajout: { votre: 'Votre ajout', celle: 'L’ajout', deQui: par, sur: 'de', duRefus: 'de la suppression' },
  retrait: {
    votre: 'Votre suppression',
    celle: 'La suppression',
    deQui: par,
    sur: 'de',
    duRefus: 'de l’ajout',
  },
  code: { votre: 'Votre code', celle: 'Le code', deQui: deNom, sur: 'pour', duRefus: 'du code' },
};

/** Who reads: what that person wrote is theirs. Null: nobody in particular. */
export type Lecteur = Pick<Author, 'id'> | null;

/** « Votre suppression », « Le changement d’Anne », « Le refus, par Anne, de la suppression » */
function propositionDite({ sorte, de, refus }: ReponseRecue, lecteur: Lecteur): string {
  const { votre, celle, deQui, duRefus } = propositions[sorte];
  if (de === null) return celle;
  const isSien = de.id === lecteur?.id;
  if (refus) return isSien ? `Votre refus ${duRefus}` : `Le refus, par ${de.nom}, ${duRefus}`;
  return isSien ? votre : `${celle} ${deQui(de.nom)}`;
}

/** What they had taken away was worked on: was it put back? */
const isRemise = ({ question }: Pick<ReponseRecue, 'question'>): boolean => question === 'retireIci';

const choixDits: Readonly<Record<Reponse['choix'], string>> = {
  leur: 'pris',
  notre: 'refusé',
  autre: 'décidé autrement',
  plusTard: 'remis à plus tard',
};

const choixDUneSuppression: typeof choixDits = {
  leur: 'prise',
  notre: 'refusée',
  autre: 'décidée autrement',
  plusTard: 'remise à plus tard',
};

const choixDUnRefus: typeof choixDits = { ...choixDits, leur: 'suivi', notre: 'écarté' };

const choixDUneRemise: typeof choixDits = { ...choixDits, leur: 'accepté' };

function choixDit(reponse: ReponseRecue): string {
  if (reponse.ensemble)
    return deuxPeuventRester(reponse.question)
      ? 'gardé avec celui qui y était'
      : 'pris avec d’autres changements';
  if (reponse.refus) return choixDUnRefus[reponse.choix];
  const choix = reponse.sorte === 'retrait' ? choixDUneSuppression : choixDits;
  return (isRemise(reponse) ? choixDUneRemise : choix)[reponse.choix];
}

const isTexte = ({ entity, membre }: Pick<Point, 'entity' | 'membre'>): boolean =>
  membre !== null && entities[entity].fields[membre]?.codec === 'text';

/** What comes by itself, of a point on which what was proposed was refused. */
const suites: Readonly<Record<Sorte, (point: Pick<Point, 'entity' | 'membre'>) => string>> = {
  champ: (point) => (isTexte(point) ? 'c’est ce texte qui vient' : 'c’est cette valeur qui vient'),
  place: () => 'c’est à cette place qu’il vient',
  ajout: () => 'l’élément revient',
  retrait: () => 'l’élément sera retiré',
  code: () => 'c’est ce code qui vient',
};

const motifDit = (motif: string): string => `Motif : ${motif}`;

/** What others answered, in their copy. */
export const reponsesRecuesDites = {
  title: 'Ce qui a été répondu dans l’autre copie',
  /** « Votre suppression de « C1.3 Sécuriser » », « Le changement d’Anne dans « C1.2 Ranger », libellé » */
  proposition: (reponse: ReponseRecue, lecteur: Lecteur): string => {
    const { nom, membre, sorte } = reponse;
    if (isRemise(reponse))
      return `Le rétablissement de ${quoted(nom)}, après sa suppression dans l’autre copie`;
    const quoi = `${propositionDite(reponse, lecteur)} ${propositions[sorte].sur} ${quoted(nom)}`;
    return membre === null ? quoi : `${quoi}, ${uncapitalised(fieldLabels[membre] ?? membre)}`;
  },
  choix: choixDit,
  par: ({ par: auteur, le }: ReponseRecue) => `${auteurDit(auteur)}, le ${instant(le)}`,
  motif: motifDit,
  /** On the very point where it comes back. */
  surLePoint: (
    reponse: ReponseRecue,
    point: Pick<Point, 'entity' | 'membre' | 'sorte' | 'question'>,
    lecteur: Lecteur,
  ): string => {
    const { par: auteur, le, choix } = reponse;
    const ensuite = point.question !== null || choix !== 'notre' ? '' : ` : ${suites[point.sorte](point)}`;
    const quoi = isRemise(reponse)
      ? 'Le rétablissement de cet élément, retiré de l’autre copie,'
      : propositionDite(reponse, lecteur);
    return `${quoi} a été ${choixDit(reponse)} par ${auteur.nom}, le ${instant(le)}${ensuite}.`;
  },
  /** On a point that was refused here, and that the other copy keeps; null: nobody answered that, it says so again. */
  maintenuDit: (reponse: ReponseRecue | null): string =>
    `Déjà refusé ici, et maintenu ${reponse === null ? 'dans l’autre copie' : `par ${reponse.par.nom}, le ${instant(reponse.le)}`}.`,
  /** What was refused, by whom and why: it is asked again. */
  refuseDit: ({ par: auteur, le, motif }: Dit, lecteur: Lecteur): string => {
    const qui = auteur.id === lecteur?.id ? 'Vous l’aviez refusé' : `Refusé ici par ${auteur.nom}`;
    return `${qui} le ${instant(le)}.${motif === null ? '' : ` ${motifDit(motif)}`}`;
  },
  more: (count: number) => `Montrer ${counted(count, 'réponse', 'réponses')} de plus`,
};
