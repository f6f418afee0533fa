import { bases } from '../bases.ts';
import { fait, texteDe, type Element } from '../element.ts';
import { motsDe, partReprise } from '../mots.ts';
import { A, dEnsemble, deLItem, deTexte, niveauxPour, type FauteDItem } from '../regle.ts';
import type { Structure } from '../structure.ts';

/** Words that say nothing to be observed, unless a measure comes with them. */
const VAGUE =
  /(?<!\p{L})(?:bien(?! [eê]tre|-|s(?!\p{L}))|correct(?:e|s|es|ement)?|bonnes? connaissances?|efficace(?:s|ment)?|de facon satisfaisante|satisfaisant(?:e|s|es)?|adequat(?:e|s|es|ement)?|adapte(?:e|s|es) a la situation)(?!\p{L})/u;
/** A figure, or what one compares with, makes the word measurable. */
const MESURE =
  /\d|(?<!\p{L})(?:conforme(?:s|ment)?|au moins|au plus|selon|d'apres|prescrit(?:e|s|es)?|seuil|delai|norme|bareme|aucun(?:e)?|chaque|tou(?:t|te|tes|s))(?!\p{L})/u;

const regleL11 = deTexte('L11', {
  base: bases.preconisations,
  depuis: '2021-10-01',
  niveaux: niveauxPour(A, A, A, A),
  champs: { critere: ['libelle'], ligne: ['indicateur', 'attendu'] },
  controle: ({ folded, text, at }) => {
    const found = VAGUE.exec(folded);
    if (found === null || MESURE.test(folded)) return [];
    const fin = found.index + found[0].length;
    return [
      { etendue: { debut: found.index, fin }, parametres: { mot: text.slice(at(found.index), at(fin)) } },
    ];
  },
});

/** Fewer words than that cannot help being in the compétence. */
const MOTS_DU_CRITERE = 3;
const REPRISE = 0.8;

/** Of a critère, the compétence that it was last compared with. */
const compared = fait((): { competence: Element | null; repete: boolean } => ({
  competence: null,
  repete: false,
}));

function repete(critere: Element, competence: Element): boolean {
  const last = compared(critere);
  if (last.competence !== competence) {
    const mots = motsDe(critere);
    last.competence = competence;
    last.repete = mots.mots.length >= MOTS_DU_CRITERE && partReprise(mots, motsDe(competence)) >= REPRISE;
  }
  return last.repete;
}

/** Lines of grids that say otherwise than their critère: what the critère itself says is said of it. */
function* lignesQuiRepetent({ grilles, de }: Structure): Generator<FauteDItem<Record<never, never>>> {
  if (grilles.length === 0) return;
  const evalues = new Map([...de('competence'), ...de('critere')].map((item) => [item.id, item]));
  for (const ligne of grilles.flatMap(({ elements }) => [...elements.values()])) {
    const competence = evalues.get(texteDe(ligne, 'competence'));
    const critere = evalues.get(texteDe(ligne, 'critere'));
    if (ligne.entity !== 'ligne' || competence === undefined || critere === undefined) continue;
    const isOwn = texteDe(ligne, 'libelle') !== texteDe(critere, 'libelle');
    if (isOwn && repete(ligne, competence)) yield deLItem(ligne, {}, 'libelle');
  }
}

const regleL10 = dEnsemble('L10', {
  base: bases.refus,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, A, A),
  *controle(structure) {
    for (const competence of structure.de('competence'))
      for (const critere of structure.enfants('critere', competence))
        if (repete(critere, competence)) yield deLItem(critere, {}, 'libelle');
    yield* lignesQuiRepetent(structure);
  },
});

const regleL56 = dEnsemble('L56', {
  base: bases.faqEvaluation,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, A, A),
  controle: ({ de }) =>
    de('critere')
      .filter(({ row }) => row['aVerifier'] === true)
      .map((critere) => deLItem(critere, {}, 'libelle')),
});

/** How a critère is worded, and whether it still fits its compétence. */
export const reglesDesCriteres = [regleL10, regleL11, regleL56];
