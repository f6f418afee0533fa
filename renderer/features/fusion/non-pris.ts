import { sameJson } from '../../../shared/domain/json.ts';
import type { Reponse, Reponses } from '../../../shared/fusion/modele.ts';
import type { NonPris } from '../../../shared/i18n/fr/screens/fusion/avancement.ts';
import type { FusionView } from './etat.ts';

type Tape = Pick<FusionView, 'textes' | 'motifs' | 'reponses' | 'etape'>;

/** Answers that were put aside and no longer hold: they are put aside still. */
const caduquesDe = ({ etape }: Pick<FusionView, 'etape'>): Reponses =>
  etape.kind === 'plan' ? etape.preparee.caduques : {};

/** What is typed and that no answer holds. A motive that is put aside is not lost. */
export function nonPris(view: Tape): NonPris {
  const { textes, motifs, reponses } = view;
  const gardes = caduquesDe(view);
  const seuls = Object.entries(motifs).filter(
    ([cle, dit]) => dit.trim() !== '' && reponses[cle] === undefined && gardes[cle]?.motif !== dit,
  );
  return { textes: Object.keys(textes).length, motifs: seuls.length };
}

/** Of that, what is kept nowhere but on this screen. */
export function nonGardes(view: Tape): NonPris {
  const gardes = caduquesDe(view);
  const textes = Object.entries(view.textes).filter(([cle, texte]) => gardes[cle]?.valeur !== texte);
  return nonPris({ ...view, textes: Object.fromEntries(textes) });
}

const isMeme = (a: Reponse, b: Reponse | undefined): boolean =>
  a.choix === b?.choix && a.motif === b.motif && sameJson(a.valeur, b.valeur);

/** How many answers were given, or changed, since it was found. */
export const ditesDepuis = ({ reponses, trouvee }: Pick<FusionView, 'reponses' | 'trouvee'>): number =>
  Object.entries(reponses).filter(([cle, reponse]) => !isMeme(reponse, trouvee.reponses[cle])).length;
