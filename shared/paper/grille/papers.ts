import type { Anchor } from '../../contract/answers/workspace.ts';
import type { Papier } from '../../contract/shapes.ts';
import type { Document, DocumentGrille } from '../../generated/document.ts';
import type { Essai } from '../../grille/essais.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { paper } from '../../i18n/fr/paper.ts';
import { voies } from '../../i18n/fr/voies.ts';
import { headingOf, versionDite } from '../heading.ts';
import type { Html } from '../markup.ts';
import { pageHtml } from '../page.ts';
import { candidatHtml } from './candidat.ts';
import { evaluateurHtml, layoutDeFiche } from './evaluateur.ts';
import { juryHtml } from './jury.ts';
import { lectureDe, type Lecture } from './lecture.ts';

const bodies: Readonly<Record<Papier, (lecture: Lecture) => Html>> = {
  evaluateur: evaluateurHtml,
  candidat: candidatHtml,
  jury: juryHtml,
};

export interface GrillePaper {
  readonly papier: Papier;
  readonly document: DocumentGrille;
  /** What the grid evaluates, in the state that it names. */
  readonly referentiel: Document;
  readonly head: Anchor;
  /** Null: blank. */
  readonly essai: Essai | null;
}

/** What a trial is, and how much of it the grid sets aside. */
function factsOf({ rempli }: Lecture): readonly string[] {
  if (rempli === null) return [];
  const { essai, ecartes } = rempli;
  const aside = ecartes.notes + ecartes.acquis === 0 ? [] : [said.setAside(ecartes.notes, ecartes.acquis)];
  return [said.essai(essai.nom), ...aside];
}

/** A paper of a grid, a page to be printed: blank, or filled for a trial and said to be so on each sheet. */
export function grilleHtml({ papier, document, referentiel, head, essai }: GrillePaper): string {
  const { grille, version } = document;
  const of = headingOf(referentiel, head);
  const title = said.titles[papier];
  const edge = [
    paper.edge([title, ...(essai === null ? [] : [said.essaiMark]), of.intitule, versionDite(version)]),
    said.mark(version.empreinte, of.holders),
  ] as const;
  const lecture = lectureDe(grille, referentiel.referentiel, essai, edge);
  const stand = said.grille(grille.intitule, versionDite(version));
  return pageHtml({
    title,
    facts: [
      said.certification(of.intitule),
      of.holders,
      said.joined(of.facts.filter((fact) => fact !== of.holders)),
      said.referentiel(of.version),
      stand,
      grille.voies.length === 0 ? said.everyVoie : said.voies(grille.voies.map((voie) => voies[voie])),
      ...factsOf(lecture),
    ],
    anchors: [
      said.empreinteGrille(version.empreinte),
      said.empreinteReferentiel(referentiel.version.empreinte),
      of.tete,
    ],
    edge,
    layout: papier === 'evaluateur' ? layoutDeFiche(lecture) : 'portrait',
    main: bodies[papier](lecture),
  });
}
