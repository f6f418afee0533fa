import type { Echelle, Epreuve, Ligne, Partie } from '../../generated/document.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { french } from '../../i18n/fr/window.ts';
import { line, markup, type Html } from '../markup.ts';
import { titreDEpreuve, titreDePartie, type Lecture } from './lecture.ts';
import { lignesHtml, type Column } from './lignes.ts';
import { lignesAMarquer, runs } from './notes.ts';

const joined = (facts: readonly (string | null)[]): string =>
  said.joined(facts.filter((fact) => fact !== null));

/** A partie: what it is, and what it takes to acquire it. */
export function partieHead(lecture: Lecture, partie: Partie): Html {
  const facts = [
    said.regle(partie.regle),
    partie.eliminatoire ? said.eliminatoire : null,
    said.acquisMois(partie),
    lecture.grille.regle.type === 'moyenne' ? said.poids(partie.poids) : null,
  ];
  return markup`<div class="about"><h2>${line(titreDePartie(lecture, partie))}</h2><p>${joined(facts)}</p></div>`;
}

/** What kind of épreuve it is; nothing where none is said. */
export const sorteDite = ({ type }: Epreuve): readonly string[] =>
  type === 'autre' ? [] : [french.outline.modalite[type]];

/** What the épreuve is: how it goes, who marks, what it takes. */
export function epreuveHead(partie: Partie, epreuve: Epreuve): Html {
  const { duree, lieu, evaluateurs, preuves, amenagements, reprend, eliminatoire, regle } = epreuve;
  const { facts, fact, partage, rattrapage } = said.epreuve;
  const first = [
    ...sorteDite(epreuve).map((sorte) => fact(facts.type, sorte)),
    duree === undefined ? null : fact(facts.duree, french.outline.minutes(duree)),
    lieu === undefined ? null : fact(facts.lieu, lieu),
    eliminatoire ? said.eliminatoire : null,
    partie.regle.type === 'moyenne' && reprend === undefined ? said.poids(epreuve.poids) : null,
  ];
  const others = [
    evaluateurs.length === 0
      ? null
      : fact(
          facts.evaluateurs,
          evaluateurs.map(epreuve.partage === undefined ? said.role : said.rolePart).join(', '),
        ),
    preuves === undefined ? null : fact(facts.preuves, preuves),
    amenagements === undefined ? null : fact(facts.amenagements, amenagements),
    reprend === undefined ? said.regle(regle) : rattrapage(reprend),
    partage(epreuve),
  ].filter((one) => one !== null);
  return markup`<div class="about"><h3>${line(titreDEpreuve(epreuve))}</h3><p>${joined(first)}</p>${others.map((one) => markup`<p>${one}</p>`)}</div>`;
}

/** The lines of an épreuve, a table for those that follow one another on one scale, which is said above it. */
export function epreuveLignes(
  lecture: Lecture,
  partie: Partie,
  epreuve: Epreuve,
  columnsOf: (echelle: Echelle, lignes: readonly Ligne[]) => readonly Column[],
): Html {
  const lignes = lignesAMarquer(lecture, partie, epreuve);
  if (lignes.length === 0)
    return markup`<p>${epreuve.reprend === undefined ? said.epreuve.noLine : said.epreuve.nothingToRetake}</p>`;
  const tables = runs(lignes, ({ echelle }) => echelle).flatMap(({ key, items }) => {
    const echelle = lecture.echelles.get(key);
    if (echelle === undefined) return [];
    return [
      markup`<p class="echelle">${said.echelle(echelle)}</p>${lignesHtml(lecture, columnsOf(echelle, items), items)}`,
    ];
  });
  return markup`${tables}`;
}
