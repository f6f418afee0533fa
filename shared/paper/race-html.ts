import { paper } from '../i18n/fr/paper.ts';
import type { PaperHeading } from './heading.ts';
import type { ActiviteBand, AnnexeSheet, PaperLine, RaceBand, RaceRow, RaceSheet } from './race.ts';

/** Texts come from people: none of it ever becomes markup. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Line breaks that people wrote are kept by the style (pre-line). */
const lineHtml = ({ code, texte }: PaperLine): string =>
  code === '' ? escaped(texte) : `<b>${escaped(code)}</b> ${escaped(texte)}`;

const list = (lines: readonly PaperLine[]): string =>
  lines.length < 2
    ? lines.map(lineHtml).join('')
    : `<ul>${lines.map((one) => `<li>${lineHtml(one)}</li>`).join('')}</ul>`;

const activiteHtml = ({ code, texte, description, taches }: ActiviteBand): string => {
  const title = lineHtml({ code, texte });
  const about = description === '' ? '' : `<p>${escaped(description)}</p>`;
  return `<tr><th scope="row">${title}${about}</th><td>${list(taches.map((tache) => ({ code: '', texte: tache })))}</td></tr>`;
};

function activitesHtml(activites: readonly ActiviteBand[]): string {
  const heading = `<h2>${paper.activites}</h2>`;
  if (activites.length === 0) return `${heading}<p>${paper.noActivite}</p>`;
  const head = `<thead><tr><th scope="col">${paper.activite}</th><th scope="col">${paper.taches}</th></tr></thead>`;
  return `${heading}<table class="activites">${head}<tbody>${activites.map(activiteHtml).join('')}</tbody></table>`;
}

const rowHtml = ({ activites, competence, modalites, criteres }: RaceRow): string =>
  `<tr><td>${list(activites)}</td><th scope="row">${lineHtml(competence)}</th><td>${list(modalites)}</td><td>${list(criteres)}</td></tr>`;

function bandHtml(band: RaceBand): string {
  const { columns } = paper;
  const titles = [columns.activites, columns.competence, columns.modalites, columns.criteres];
  const head = titles.map((title) => `<th scope="col">${title}</th>`).join('');
  const others =
    band.autres.length === 0 ? '' : `<p class="autres">${paper.autres} :</p>${list(band.autres)}`;
  // The name of the bloc is a row of the head: it stands again on each page that the table runs over.
  const title = `<tr><th class="band" scope="colgroup" colspan="${titles.length}"><h3>${lineHtml(band)}</h3></th></tr>`;
  return `<table class="race"><colgroup>${'<col>'.repeat(titles.length)}</colgroup><thead>${title}<tr>${head}</tr></thead><tbody>${band.rows.map(rowHtml).join('')}</tbody></table>${others}`;
}

const annexesHtml = (annexes: readonly AnnexeSheet[]): string =>
  annexes
    .map(({ cpne, lignes }) => {
      const rows = lignes.map(
        ({ code, texte }) => `<tr><th scope="row">${escaped(code)}</th><td>${escaped(texte)}</td></tr>`,
      );
      const body =
        rows.length === 0
          ? `<p>${paper.noAnnexe}</p>`
          : `<table class="annexe"><thead><tr><th scope="col">${paper.rubrique}</th><th scope="col">${paper.texte}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
      return `<h2>${escaped(paper.annexeDe(cpne))}</h2>${body}`;
    })
    .join('');

/** The one style of the page: a host lets it through by its hash, and nothing else. */
export const paperStyle = `
@page { size: A4 landscape; margin: 14mm 12mm 16mm; }
html { font: 9.5pt/1.35 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #16191d; background: #fff; }
body { margin: 0 auto; max-width: 273mm; }
h1 { font-size: 17pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 8mm 0 2mm; }
h3 { font-size: 11pt; margin: 0; }
.facts { margin: 0 0 1mm; font-weight: 600; }
.anchor { margin: 0; color: #48525c; font-size: 8pt; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #8a97a5; padding: 1.5mm 2mm; vertical-align: top; text-align: left; white-space: pre-line; overflow-wrap: anywhere; }
th[scope="row"] { font-weight: 400; }
thead th { background: #eef1f4; font-weight: 600; }
.annexe th:first-child { width: 24%; font-weight: 600; }
.activites th:first-child { width: 34%; }
.race { margin-top: 6mm; }
.race .band { background: #dfe8f2; }
.race col:nth-child(1) { width: 17%; }
.race col:nth-child(2) { width: 31%; }
.race col:nth-child(3) { width: 24%; }
ul { margin: 0; padding-left: 4mm; }
li { margin: 0 0 0.6mm; }
p { margin: 1mm 0 0; }
.autres { font-weight: 600; }
`;

/** A whole page, ready to be printed on A4 landscape; headings and header cells make the tagged PDF readable aloud. */
export function raceHtml(heading: PaperHeading, sheet: RaceSheet): string {
  const { intitule, facts, version, empreinte, tete } = heading;
  const bands =
    sheet.bandes.length === 0 ? `<p>${paper.noCompetence}</p>` : sheet.bandes.map(bandHtml).join('');
  return [
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(intitule)}</title><style>${paperStyle}</style></head><body>`,
    `<header><h1>${escaped(intitule)}</h1>`,
    ...[...facts, version].map((fact) => `<p class="facts">${escaped(fact)}</p>`),
    `<p class="anchor">${escaped(empreinte)}</p><p class="anchor">${escaped(tete)}</p></header>`,
    `<main>${activitesHtml(sheet.activites)}<h2>${paper.competences}</h2>${bands}${annexesHtml(sheet.annexes)}</main></body></html>`,
  ].join('\n');
}
