import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';

const said = texts.decisions.textes;

/** How a text is called, with the beginning of its empreinte. */
export const texteDit = ({ sujet, intitule, empreinte }: SujetDeVote): string =>
  sujet === 'habilitation'
    ? intitule
    : said.texte(
        said.sujets[sujet],
        intitule === '' ? texts.list.untitled : intitule,
        empreinte.slice(0, 12),
      );
