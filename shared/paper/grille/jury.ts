import type { Jury, MembreJury, Partie, VoieAcces } from '../../generated/document.ts';
import { monthsAfter } from '../../domain/dates.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { voies as nomsDesVoies } from '../../i18n/fr/voies.ts';
import { line, markup, type Html } from '../markup.ts';
import { choice, conclusion, etats, field, room } from './blanks.ts';
import { certificationAConfirmer, partieAConfirmer } from './confirmer.ts';
import { candidatDe, jourDe, voieDe } from './identite.ts';
import { resultatDePartie, titreDePartie, type Lecture } from './lecture.ts';
import { resultatEcritDeCertification } from './resultats.ts';
import { tete } from './tete.ts';

const { jury: texts } = said;

/** The access paths that the paper may be for: that of the trial, else those of the grid, else those of the référentiel. */
function voiesDe({ grille, referentiel, rempli }: Lecture): readonly VoieAcces[] {
  const voie = rempli?.essai.voie ?? null;
  const ouvertes = referentiel.voiesAcces.filter(
    ({ code, actif }) => actif && (grille.voies.length === 0 || grille.voies.includes(code)),
  );
  return voie === null ? ouvertes : ouvertes.filter(({ code }) => code === voie);
}

/** The jury that all these paths have; null: they differ, or none is said. */
function juryCommun(voies: readonly VoieAcces[]): Jury | null {
  const [premiere, ...autres] = voies.map(({ jury }) => jury);
  if (premiere === undefined) return null;
  return autres.every((autre) => JSON.stringify(autre) === JSON.stringify(premiere)) ? premiere : null;
}

function session(lecture: Lecture): Html {
  const fields = [
    candidatDe(lecture),
    voieDe(lecture),
    jourDe(lecture),
    field(said.session, null),
    field(said.lieu, null),
    field(texts.president, null),
  ];
  return markup`<div class="fields">${fields}</div>`;
}

/** What the référentiel says of the jury, a path after the other. */
function composition(voies: readonly VoieAcces[]): Html | null {
  const byText = Map.groupBy(voies, ({ jury }) => jury?.composition ?? '');
  byText.delete('');
  if (byText.size === 0) return null;
  const rows = [...byText].map(([texte, paths]) => {
    const noms = said.voies(paths.map(({ code }) => nomsDesVoies[code]));
    return markup`<p><b>${noms}</b></p><p>${texte}</p>`;
  });
  return markup`<h2>${texts.composition}</h2>${rows}`;
}

function checks(voies: readonly VoieAcces[]): Html {
  const isVae = voies.some(({ code }) => code === 'VAE');
  const asked = [texts.colleges, texts.lien, ...(isVae ? [texts.vae] : [])];
  return markup`<h2>${texts.checks}</h2>${asked.map((one) => markup`<p>${choice(false, one)}</p>`)}`;
}

/** Acquired before the session, and until when; to be said by hand where nothing is known of the candidate. */
function avant({ rempli }: Lecture, { id, acquisMois }: Partie): Html {
  if (rempli === null)
    return markup`${choice(false, texts.oui)}<p class="field"><b>${texts.le}</b><span class="blank"></span></p>`;
  const found = rempli.acquis.find(({ partie }) => partie === id);
  if (found === undefined) return markup`${texts.non}`;
  return markup`${texts.avant(found.le, acquisMois === undefined ? null : monthsAfter(found.le, acquisMois))}`;
}

function blocs(lecture: Lecture): Html {
  const rows = lecture.grille.parties.map((partie) => {
    const found = resultatDePartie(lecture, partie);
    const blank = etats(partieAConfirmer(lecture, partie));
    const concluded = found === undefined ? blank : conclusion(lecture, found);
    const about = [...(partie.eliminatoire ? [said.eliminatoire] : []), said.acquisMois(partie)];
    return markup`<tr><th scope="row">${line(titreDePartie(lecture, partie))}<p class="soft">${said.joined(about)}</p></th><td>${avant(lecture, partie)}</td><td>${concluded}</td><td>${blank}</td></tr>`;
  });
  const head = [texts.bloc, texts.before, texts.conclut, texts.decide].map(
    (one) => markup`<th scope="col">${one}</th>`,
  );
  const whole = resultatEcritDeCertification(lecture);
  return markup`<h2>${texts.blocs}</h2><table class="blocs">${tete(lecture, head)}<tbody>${rows}</tbody></table>${room(texts.motifs)}<p>${said.regleCertification(lecture.grille.regle)}</p>${whole}`;
}

function decision(lecture: Lecture): Html {
  const { delivree, ajournee, refusees } = texts.decisions;
  const offered = [delivree, ...(certificationAConfirmer(lecture) ? [ajournee] : []), ...refusees];
  const decisions = offered.map((one) => markup`<p>${choice(false, one)}</p>`);
  const votes = texts.votes.map((one) => field(one, null));
  return markup`<div class="end"><h2>${texts.decision}</h2>${decisions}<div class="fields votes">${votes}</div>${room(texts.recommandations)}</div>`;
}

type College = NonNullable<MembreJury['college']>;
const colleges: readonly College[] = ['employeurs', 'salaries', 'expert'];

/** Two a college where the référentiel names no seat: the least of a paritary jury. */
const siegesLibres: Readonly<Record<College, number>> = { employeurs: 2, salaries: 2, expert: 1 };

const siegeDit = ({ role, preside }: MembreJury): string =>
  preside === true && !/présid/i.test(role) ? said.joined([role, texts.preside]) : role;

function signatures(jury: Jury | null): Html {
  const membres = jury?.membres ?? [];
  const tables = colleges.flatMap((college) => {
    const found = membres.filter((membre) => (membre.college ?? 'expert') === college);
    const seats =
      membres.length === 0 ? Array.from({ length: siegesLibres[college] }, () => '') : found.map(siegeDit);
    if (seats.length === 0) return [];
    const { role, nom, signature } = said.signatures;
    const head = [role, nom, signature].map((one) => markup`<th scope="col">${one}</th>`);
    const rows = seats.map((one) => markup`<tr><td>${one}</td><td></td><td></td></tr>`);
    return [
      markup`<div class="college"><h3>${texts.college[college]}</h3><table class="signatures"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`,
    ];
  });
  return markup`<h2>${texts.signatures}</h2>${tables}`;
}

/** The minutes of a jury: what the grid concludes a bloc after the other, what the jury decides, who signs. */
export function juryHtml(lecture: Lecture): Html {
  const voies = voiesDe(lecture);
  return markup`${session(lecture)}${checks(voies)}${blocs(lecture)}${decision(lecture)}${signatures(juryCommun(voies))}${composition(voies)}`;
}
