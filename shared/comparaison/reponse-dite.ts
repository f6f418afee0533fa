import type { ReponseDite } from '../contract/answers/fusion.ts';
import { deuxPeuventRester } from '../fusion/modele.ts';
import { texts } from '../i18n/window.ts';
import { fieldLabel } from './item-changes.ts';
import { shownValue } from './values.ts';

const said = texts.journal.reunion;

function reponseDe({ sujet, membre, question, choix, valeur, faitDe }: ReponseDite): string {
  if (choix === 'autre' && deuxPeuventRester(question)) return said.lesDeux;
  return choix === 'autre'
    ? said.autreTexte(shownValue(sujet.entity, membre ?? 'code', valeur), faitDe)
    : said.choix[choix];
}

/** « Compétence C1.2 « Accueillir », libellé (changement dans les deux copies) : reçu. Motif : vu en séance » */
export function reponseDite(reponse: ReponseDite): string {
  const { sujet, membre, sorte, question, motif } = reponse;
  return said.reponse({
    element: texts.journal.subject(sujet),
    champ: membre === null ? '' : fieldLabel(sujet.entity, membre),
    question: question === null ? said.sortes[sorte] : said.questions[question],
    reponse: reponseDe(reponse),
    motif,
  });
}
