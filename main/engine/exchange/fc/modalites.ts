import type { Modalite } from '../../../../shared/generated/document.ts';
import { plafonds, type Contexte } from './contexte.ts';
import type { FicheElement } from './fiche.ts';
import { splitList } from './split.ts';
import { coupe } from './text.ts';
import { beginsLowercase } from '../../../../shared/french/lines.ts';
import { typeDeModalite } from '../../../../shared/french/modalites.ts';

/** The assessments of a bloc, or of an RS certification, split out of the text. They are linked to no competence: the fiche does not say. */
export function lireModalites(
  contexte: Contexte,
  element: FicheElement | undefined,
  parentId: string | null,
): Modalite[] {
  if (element === undefined || element.texte.trim() === '') return [];
  const { releve } = contexte;
  const pieces = splitList(element.texte, (text) => !beginsLowercase(text));
  const modalites = pieces.slice(0, plafonds.modalites).map(({ titre, code, corps }): Modalite => {
    const libelle = coupe(titre === '' ? corps : `${titre} ${corps}`, plafonds.texte);
    const type = typeDeModalite(libelle);
    return {
      id: contexte.newId(),
      ...(code === '' ? {} : { code }),
      ...(type === undefined ? {} : { type }),
      libelle,
      competences: [],
    };
  });
  const types = modalites.filter(({ type }) => type !== undefined).length;
  releve.note('devine', element, 'MODALITES', { modalites: modalites.length, types }, parentId);
  if (pieces.length > modalites.length)
    releve.note('laisse', element, 'MODALITES_EN_TROP', { max: plafonds.modalites }, parentId);
  return modalites;
}
