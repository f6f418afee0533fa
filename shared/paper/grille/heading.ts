import type { Anchor } from '../../contract/answers/workspace.ts';
import type { Document, DocumentGrille } from '../../generated/document.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { headingOf, versionDite, type PaperHeading } from '../heading.ts';

/** What a paper of a grid says of itself, with what it evaluates. */
export function headingOfGrille(
  { grille, version }: DocumentGrille,
  referentiel: Document,
  head: Anchor,
): PaperHeading {
  const { intitule, holders, facts, tete } = headingOf(referentiel, head);
  return {
    intitule: grille.intitule === '' ? said.untitled : grille.intitule,
    holders,
    facts: [said.certification(intitule), ...facts],
    version: versionDite(version),
    empreinte: said.empreinteGrille(version.empreinte),
    mark: said.mark(version.empreinte, holders),
    tete,
  };
}
