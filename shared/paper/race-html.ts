import { paper } from '../i18n/fr/paper.ts';
import type { PaperHeading } from './heading.ts';
import { line, list, markup, type Html } from './markup.ts';
import { pageHtml } from './page.ts';
import type { ActiviteBand, AnnexeSheet, RaceBand, RaceRow, RaceSheet } from './race.ts';

const activiteHtml = ({ code, texte, description, taches }: ActiviteBand): Html => {
  const about = description === '' ? null : markup`<p>${description}</p>`;
  return markup`<tr><th scope="row">${line({ code, texte })}${about}</th><td>${list(taches.map((tache) => ({ code: '', texte: tache })))}</td></tr>`;
};

function activitesHtml(activites: readonly ActiviteBand[]): Html {
  const heading = markup`<h2>${paper.activites}</h2>`;
  if (activites.length === 0) return markup`${heading}<p>${paper.noActivite}</p>`;
  const head = markup`<thead><tr><th scope="col">${paper.activite}</th><th scope="col">${paper.taches}</th></tr></thead>`;
  return markup`${heading}<table class="activites">${head}<tbody>${activites.map(activiteHtml)}</tbody></table>`;
}

const rowHtml = ({ activites, competence, modalites, criteres }: RaceRow): Html =>
  markup`<tr><td>${list(activites)}</td><th scope="row">${line(competence)}</th><td>${list(modalites)}</td><td>${list(criteres)}</td></tr>`;

function bandHtml(band: RaceBand): Html {
  const { columns } = paper;
  const titles = [columns.activites, columns.competence, columns.modalites, columns.criteres];
  const cols = titles.map(() => markup`<col>`);
  const head = titles.map((title) => markup`<th scope="col">${title}</th>`);
  const others =
    band.autres.length === 0 ? null : markup`<p class="autres">${paper.autres} :</p>${list(band.autres)}`;
  // The name of the bloc is a row of the head: it stands again on each page that the table runs over.
  const title = markup`<tr><th class="band" scope="colgroup" colspan="${titles.length}"><h3>${line(band)}</h3></th></tr>`;
  return markup`<table class="race"><colgroup>${cols}</colgroup><thead>${title}<tr>${head}</tr></thead><tbody>${band.rows.map(rowHtml)}</tbody></table>${others}`;
}

function annexeHtml({ cpne, lignes }: AnnexeSheet): Html {
  const title = markup`<h2>${paper.annexeDe(cpne)}</h2>`;
  if (lignes.length === 0) return markup`${title}<p>${paper.noAnnexe}</p>`;
  const rows = lignes.map(
    ({ code, texte }) => markup`<tr><th scope="row">${code}</th><td>${texte}</td></tr>`,
  );
  return markup`${title}<table class="annexe"><thead><tr><th scope="col">${paper.rubrique}</th><th scope="col">${paper.texte}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The table of a référentiel, a page to be printed. */
export function raceHtml(heading: PaperHeading, sheet: RaceSheet): string {
  const { intitule, facts, version, empreinte, tete, mark } = heading;
  const bands =
    sheet.bandes.length === 0 ? markup`<p>${paper.noCompetence}</p>` : markup`${sheet.bandes.map(bandHtml)}`;
  return pageHtml({
    title: intitule,
    facts: [...facts, version],
    anchors: [empreinte, tete],
    edge: [paper.edge([intitule, version]), mark],
    layout: 'paysage',
    main: markup`${activitesHtml(sheet.activites)}<h2>${paper.competences}</h2>${bands}${sheet.annexes.map(annexeHtml)}`,
  });
}
