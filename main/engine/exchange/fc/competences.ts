import { beginsWithInfinitive } from '../../../../shared/french/infinitive.ts';
import type { Activite, Competence } from '../../../../shared/generated/document.ts';
import { plafonds, type Contexte } from './contexte.ts';
import type { FicheElement } from './fiche.ts';
import { splitCompetences } from './split.ts';
import { coupe } from './text.ts';
import { codeActivite, codeNu } from '../../../../shared/codes/reading.ts';

/** The competences of a text, split; `parentId` is the bloc, null for the référentiel itself. Criteria are never in the public format. */
export function lireCompetences(
  contexte: Contexte,
  element: FicheElement | undefined,
  parentId: string | null,
  activites: readonly Activite[],
): Competence[] {
  if (element === undefined || element.texte.trim() === '') return [];
  const { releve } = contexte;
  const pieces = splitCompetences(element.texte);
  const parCode = new Map(
    activites.flatMap(({ id, code }) => (code === undefined ? [] : [[codeNu(code), id] as const])),
  );
  const competences = pieces.slice(0, plafonds.competences).map(({ titre, code, corps }): Competence => {
    const libelle = coupe(titre === '' ? corps : `${titre} ${corps}`, plafonds.texte);
    const prefixe = codeActivite(code);
    const activite = prefixe === null ? undefined : parCode.get(prefixe);
    return {
      id: contexte.newId(),
      ...(code === '' ? {} : { code }),
      libelle,
      activites: activite === undefined ? [] : [activite],
      criteres: [],
    };
  });
  releve.note('devine', element, 'COMPETENCES', { competences: competences.length }, parentId);
  noteDoutes(
    contexte,
    element,
    parentId,
    competences,
    pieces.map(({ titre }) => titre),
  );
  if (pieces.length > competences.length) {
    releve.note('laisse', element, 'COMPETENCES_EN_TROP', { max: plafonds.competences }, parentId);
  }
  if (pieces.some(({ titre, corps }) => titre.length + corps.length >= plafonds.texte)) {
    releve.note('laisse', element, 'TEXTE_COUPE', { max: plafonds.texte }, parentId);
  }
  return competences;
}

/** What deserves a second look: headings inside the list, items that do not begin as a competence should, links made from codes. */
function noteDoutes(
  { releve }: Contexte,
  element: FicheElement,
  parentId: string | null,
  competences: readonly Competence[],
  titres: readonly string[],
): void {
  const joints = titres.filter((titre) => titre !== '');
  if (joints.length > 0) releve.note('devine', element, 'COMPETENCES_TITRES', { titres: joints }, parentId);
  const debuts = competences
    .map(({ libelle }) => libelle)
    .filter((libelle) => !beginsWithInfinitive(libelle));
  if (debuts.length > 0) releve.note('devine', element, 'COMPETENCES_SANS_INFINITIF', { debuts }, parentId);
  const liens = competences.filter(({ activites }) => activites.length > 0).length;
  if (liens > 0) releve.note('devine', element, 'LIENS_ACTIVITES', { liens }, parentId);
}
