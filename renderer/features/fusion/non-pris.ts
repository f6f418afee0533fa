import { sameJson } from '../../../shared/domain/json.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import type { NonPris } from '../../../shared/i18n/fr/screens/fusion/avancement.ts';
import { ecritsDe, type FusionView } from './etat.ts';

type Tape = Pick<FusionView, 'textes' | 'motifs' | 'reponses' | 'trouvee'>;

/** What is typed and that no answer holds. A motive that was found is not lost: it is put aside still. */
export function nonPris({ reponses, trouvee, ...tape }: Tape): NonPris {
  const { textes, motifs } = ecritsDe(tape);
  const seuls = Object.entries(motifs).filter(
    ([cle, dit]) => reponses[cle] === undefined && trouvee.ecrits.motifs[cle] !== dit,
  );
  return { textes: Object.keys(textes).length, motifs: seuls.length };
}

/** What points are called for which words are written, and that no answer holds. */
export function textesNonPris(tape: Tape, points: readonly PointDit[]): readonly string[] {
  const { textes } = ecritsDe(tape);
  return points.flatMap(({ cle, nom }) => (textes[cle] === undefined ? [] : [nom]));
}

/** Of that, what was typed since it was found: leaving it without putting it aside would lose it. */
export function ecritDepuis(view: Tape): NonPris {
  const textes = Object.entries(view.textes).filter(
    ([cle, texte]) => view.trouvee.ecrits.textes[cle] !== texte,
  );
  return nonPris({ ...view, textes: Object.fromEntries(textes) });
}

const isMeme = (a: Reponse, b: Reponse | undefined): boolean =>
  a.choix === b?.choix && a.motif === b.motif && sameJson(a.valeur, b.valeur);

/** How many answers were given, or changed, since it was found. */
export const ditesDepuis = ({ reponses, trouvee }: Pick<FusionView, 'reponses' | 'trouvee'>): number =>
  Object.entries(reponses).filter(([cle, reponse]) => !isMeme(reponse, trouvee.reponses[cle])).length;
