import type { Echelle, Epreuve, Ligne, Partie } from '../../generated/document.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { french } from '../../i18n/fr/window.ts';
import { line, markup, type Html } from '../markup.ts';
import { conclusion, etats, field } from './blanks.ts';
import { partieAConfirmer } from './confirmer.ts';
import { epreuveHead, epreuveLignes, partieHead, sorteDite } from './epreuve.ts';
import { identite, jourDe } from './identite.ts';
import { resultatDEpreuve, resultatDePartie, titreDEpreuve, titreDePartie, type Lecture } from './lecture.ts';
import { attenduDit, critere, poids, type Column } from './lignes.ts';
import { marqueurs, note, placeDe } from './notes.ts';
import { resultatEcritDEpreuve, resultatEcritDeCertification, resultatEcritDePartie } from './resultats.ts';
import { signatures } from './signatures.ts';
import { tete } from './tete.ts';

/** Every épreuve, and when it is passed: written by hand, as nobody knows it before. */
function calendar(lecture: Lecture): Html {
  const { bloc, epreuve, quand, calendar: title } = said.livret;
  const rows = lecture.grille.parties.map((partie) => {
    const { epreuves } = partie;
    const name = markup`<th scope="rowgroup" rowspan="${Math.max(1, epreuves.length)}">${line(titreDePartie(lecture, partie))}</th>`;
    if (epreuves.length === 0)
      return markup`<tbody><tr>${name}<td>${said.epreuve.noEpreuve}</td><td></td></tr></tbody>`;
    const shown = epreuves.map((one, i) => {
      const facts = [
        ...sorteDite(one),
        ...(one.duree === undefined ? [] : [french.outline.minutes(one.duree)]),
      ];
      return markup`<tr>${i === 0 ? name : null}<td>${line(titreDEpreuve(one))}<p class="soft">${said.joined(facts)}</p></td><td>${field(said.jury.le, null)}${one.lieu ?? ''}</td></tr>`;
    });
    return markup`<tbody>${shown}</tbody>`;
  });
  const head = [bloc, epreuve, quand].map((one) => markup`<th scope="col">${one}</th>`);
  return markup`<h2>${title}</h2><table class="calendar">${tete(lecture, head)}${rows}</table>`;
}

/** What is concluded of the certification and of each partie. */
function synthesis(lecture: Lecture): Html {
  const { grille } = lecture;
  const rows = grille.parties.map((partie) => {
    const found = resultatDePartie(lecture, partie);
    const shown = found === undefined ? etats(partieAConfirmer(lecture, partie)) : conclusion(lecture, found);
    return markup`<tr><th scope="row">${line(titreDePartie(lecture, partie))}</th><td>${shown}</td></tr>`;
  });
  const { bloc, synthese } = said.livret;
  const head = [bloc, said.columns.resultat].map((one) => markup`<th scope="col">${one}</th>`);
  const table = markup`<table class="synthesis">${tete(lecture, head)}<tbody>${rows}</tbody></table>`;
  const whole = resultatEcritDeCertification(lecture);
  return markup`<h2>${synthese}</h2>${jourDe(lecture)}${table}<p>${said.regleCertification(grille.regle)}</p>${whole}`;
}

/** Marks of a line, one under the other where evaluators share it. */
const marks = (lecture: Lecture, epreuve: Epreuve, echelle: Echelle): Column => ({
  kind: 'note',
  title: markup`${said.columns.note}`,
  cell: (ligne) => {
    const given = marqueurs(epreuve).map(({ id, nom }) => {
      const mark = note(lecture, echelle, placeDe(epreuve, ligne, id));
      return nom === null ? mark : markup`<div class="part"><span class="soft">${nom}</span>${mark}</div>`;
    });
    return markup`${given}`;
  },
});

const columnsOf =
  (lecture: Lecture, partie: Partie, epreuve: Epreuve) =>
  (echelle: Echelle, lignes: readonly Ligne[]): readonly Column[] => {
    const found = new Map(
      resultatDEpreuve(lecture, partie, epreuve)?.lignes.map((ligne) => [ligne.id, ligne]),
    );
    const concluded: Column = {
      kind: 'resultat',
      title: markup`${said.columns.resultat}`,
      cell: ({ id }) => {
        const one = found.get(id);
        return one === undefined ? markup`` : conclusion(lecture, one);
      },
    };
    return [
      critere(lecture, [attenduDit]),
      ...poids(epreuve, lignes),
      marks(lecture, epreuve, echelle),
      ...(lecture.rempli === null ? [] : [concluded]),
    ];
  };

function epreuveHtml(lecture: Lecture, partie: Partie, epreuve: Epreuve): Html {
  const table = epreuveLignes(lecture, partie, epreuve, columnsOf(lecture, partie, epreuve));
  return markup`<section class="epreuve">${epreuveHead(partie, epreuve)}${table}${resultatEcritDEpreuve(lecture, partie, epreuve)}</section>`;
}

/** What the candidate holds: what is evaluated and when, and what came of it. */
export function candidatHtml(lecture: Lecture): Html {
  const parties = lecture.grille.parties.map((partie) => {
    const epreuves = partie.epreuves.map((epreuve) => epreuveHtml(lecture, partie, epreuve));
    return markup`<section>${partieHead(lecture, partie)}${epreuves}${resultatEcritDePartie(lecture, partie)}</section>`;
  });
  const read = markup`<div class="end"><p>${said.signatures.candidatRead}</p>${signatures([said.signatures.candidat])}</div>`;
  return markup`${identite(lecture, [])}${calendar(lecture)}${parties}${synthesis(lecture)}${read}`;
}
