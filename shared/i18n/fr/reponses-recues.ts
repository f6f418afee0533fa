import type { ReponseRecue } from '../../contract/answers/fusion.ts';
import type { Author } from '../../domain/gesture.ts';
import type { Reponse, Sorte } from '../../fusion/modele.ts';
import { counted } from './counted.ts';
import { fieldLabels } from './fields.ts';
import { minute as instant } from './hours.ts';
import { quoted } from './quoted.ts';
import { collegesDits } from './relecture.ts';
import { uncapitalised } from './uncapitalised.ts';

export const auteurDit = ({ nom, college }: Author): string => `${nom} (${collegesDits[college]})`;

const propositions: Readonly<Record<Sorte, string>> = {
  champ: 'Votre changement',
  place: 'Votre déplacement',
  ajout: 'Votre ajout',
  retrait: 'Votre suppression',
  code: 'Votre code',
};

type Proposition = Pick<ReponseRecue, 'sorte' | 'question'>;

/** What they had taken away was changed from here. */
const isSuppression = ({ sorte, question }: Proposition): boolean =>
  sorte === 'retrait' && question !== 'retireIci';

/** « Votre suppression » */
const propositionDite = (une: Proposition): string =>
  une.sorte === 'retrait' && !isSuppression(une) ? propositions.champ : propositions[une.sorte];

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

/** What comes back of what was refused. */
function suite({ sorte, question }: Proposition): string {
  if (question === 'retireIci') return 'il reste retiré';
  return {
    champ: 'ce qui y était avant revient',
    place: 'il retourne à sa place d’avant',
    ajout: 'il s’en va',
    retrait: 'il revient',
    code: 'son code d’avant revient',
  }[sorte];
}

/** What others answered to what was proposed from here. */
export const reponsesRecuesDites = {
  title: 'Ce qui a été répondu à ce que vous aviez proposé',
  /** « Votre suppression de « C1.3 Sécuriser » » */
  proposition: (reponse: ReponseRecue): string => {
    const { nom, membre, question } = reponse;
    const quoi = `${propositionDite(reponse)} ${reponse.sorte === 'code' ? 'pour' : 'de'} ${quoted(nom)}`;
    const ou = membre === null ? '' : `, ${uncapitalised(fieldLabels[membre] ?? membre)}`;
    return `${quoi}${ou}${question === 'retireIci' ? ', retiré de l’autre copie' : ''}`;
  },
  choix: (reponse: ReponseRecue): string =>
    (isSuppression(reponse) ? choixDUneSuppression : choixDits)[reponse.choix],
  par: ({ par, le }: ReponseRecue) => `${auteurDit(par)}, le ${instant(le)}`,
  motif: (motif: string) => `Motif : ${motif}`,
  /** On the very point where it comes back; `isDemande`: what to keep is then asked. */
  surLePoint: (reponse: ReponseRecue, isDemande: boolean): string => {
    const { par, le, choix } = reponse;
    const [quoi, quand] = [propositionDite(reponse), `par ${par.nom}, le ${instant(le)}`];
    const ensuite = isDemande || choix !== 'notre' ? '' : ` : ${suite(reponse)}`;
    return `${quoi} a été ${reponsesRecuesDites.choix(reponse)} ${quand}${ensuite}.`;
  },
  /** On a point that was refused here, and that the other copy keeps; null: nobody answered that, it says so again. */
  maintenuDit: (reponse: ReponseRecue | null): string =>
    `Déjà refusé ici, et maintenu ${reponse === null ? 'dans l’autre copie' : `par ${reponse.par.nom}, le ${instant(reponse.le)}`}.`,
  more: (count: number) => `Montrer ${counted(count, 'réponse', 'réponses')} de plus`,
};
