import type { PassageReposant, VersionReposant } from '../../contract/answers/decision.ts';
import type { Anchor } from '../../contract/answers/workspace.ts';
import type { DecisionLue } from '../../decision/decisions.ts';
import { colleges, type Seance } from '../../decision/modele.ts';
import { votesDe } from '../../decision/tenue.ts';
import { quorumAtteint, siegeDe } from '../../decision/voix.ts';
import type { RegleDecision } from '../../generated/document.ts';
import {
  colleges as nomsDesColleges,
  phraseDeFaute,
  presences as etats,
  resultatDit,
  seanceDite,
  typesDePoint,
} from '../../i18n/fr/decisions.ts';
import { etapeReposantDite } from '../../i18n/fr/organismes.ts';
import { paper } from '../../i18n/fr/paper.ts';
import { releve as said } from '../../i18n/fr/releve.ts';
import { revisionDite } from '../../i18n/fr/revision.ts';
import { french } from '../../i18n/fr/window.ts';
import { signatures } from '../grille/signatures.ts';
import { markup, type Html } from '../markup.ts';
import { pageHtml } from '../page.ts';

/** A meeting, its rule, its points, what rests on them, and every decision of the file, which they may take up again. */
export interface Releve {
  readonly cpne: string;
  readonly seance: Seance;
  readonly regle: RegleDecision;
  readonly decisions: readonly DecisionLue[];
  readonly versions: readonly VersionReposant[];
  readonly passages: readonly PassageReposant[];
  readonly tete: Anchor;
}

const rangee = ([titre, texte]: readonly [string, string | undefined]): Html =>
  texte === undefined || texte === ''
    ? markup``
    : markup`<tr><th scope="row"><b>${titre}</b></th><td>${texte}</td></tr>`;

const entete = (titres: readonly string[]): Html =>
  markup`<thead><tr>${titres.map((titre) => markup`<th scope="col">${titre}</th>`)}</tr></thead>`;

const organisationDe = ({ presences }: Seance, id: string | undefined): string | null =>
  presences.find((presence) => presence.id === id)?.organisation ?? null;

function laRegle({ seance, regle }: Releve): Html {
  const { rows } = said;
  const { accord, reference, preavis, pouvoirs, alternanceAns } = regle;
  const lignes: readonly (readonly [string, string | undefined])[] = [
    [rows.intitule, regle.intitule],
    [rows.accord, [accord, reference].filter((part) => part !== undefined).join(', ')],
    [rows.quorum, said.quorum(regle)],
    [rows.majorite, said.majorite(regle)],
    [rows.preavis, said.preavis(preavis)],
    [rows.pouvoirs, said.pouvoirs(pouvoirs)],
    [rows.presidence, organisationDe(seance, seance.presidence) ?? undefined],
    [rows.vicePresidence, organisationDe(seance, seance.vicePresidence) ?? undefined],
  ];
  const alternance = alternanceAns === 0 ? markup`` : markup`<p>${said.alternance(alternanceAns)}</p>`;
  return markup`<h2>${said.regle}</h2><table class="annexe"><tbody>${lignes.map(rangee)}</tbody></table>${alternance}`;
}

function lesPresences({ seance, regle }: Releve): Html {
  const { columns } = said;
  const rangees = colleges
    .flatMap((college) => seance.presences.filter((presence) => presence.college === college))
    .map(({ organisation, college, voix, etat, mandataire }) => {
      const dit = said.etat(etats[etat], etat === 'represente' ? organisationDe(seance, mandataire) : null);
      return markup`<tr><th scope="row">${organisation}</th><td>${nomsDesColleges[college]}</td><td>${voix}</td><td>${dit}</td></tr>`;
    });
  const manquent = colleges.filter((college) => !quorumAtteint(regle, siegeDe(seance.presences, college)));
  const titres = [columns.organisation, columns.college, columns.voix, columns.etat];
  return markup`<h2>${said.presences}</h2><table class="presences">${entete(titres)}<tbody>${rangees}</tbody></table><p>${said.atteint(manquent)}</p>`;
}

function lesPieces({ seance: { pieces, envoyeLe } }: Releve): Html {
  if (pieces.length === 0) return markup``;
  const { designation, jour, empreinte } = said.piece;
  const rangees = pieces.map((piece) => {
    const le = piece.envoyeLe ?? envoyeLe;
    return markup`<tr><th scope="row">${piece.designation}</th><td>${le === undefined ? '' : french.date(le)}</td><td>${piece.empreinte ?? ''}</td></tr>`;
  });
  return markup`<h2>${said.pieces}</h2><table class="pieces">${entete([designation, jour, empreinte])}<tbody>${rangees}</tbody></table>`;
}

function lesVotes({ point }: DecisionLue): Html {
  const votes = votesDe(point);
  if (votes === null) return markup``;
  const { college: titre, pour, contre, abstention } = said.vote;
  const rangees = colleges.map((college) => {
    const voix = votes[college];
    return markup`<tr><th scope="row">${nomsDesColleges[college]}</th><td>${voix.pour}</td><td>${voix.contre}</td><td>${voix.abstention}</td></tr>`;
  });
  return markup`<table>${entete([titre, pour, contre, abstention])}<tbody>${rangees}</tbody></table>`;
}

/** What is said of a point under its votes, a line each. */
function dit({ versions, passages, decisions }: Releve, lue: DecisionLue): readonly string[] {
  const { point, fautes } = lue;
  const repris = decisions.find((une) => une.point.id === point.reprend);
  return [
    ...(repris === undefined ? [] : [said.reprend(`${seanceDite(repris.seance)}, ${repris.point.objet}`)]),
    ...point.sujets.map(({ sujet, intitule, empreinte }) =>
      sujet === 'habilitation' ? said.habilitation(intitule) : said.texte(intitule, empreinte),
    ),
    ...fautes.map(phraseDeFaute),
    ...(point.note === undefined ? [] : [point.note]),
    ...versions
      .filter(({ decision }) => decision === point.id)
      .flatMap(({ intitule, numero, sha256, empreinte, malgre, ...revision }) => [
        said.adoptee(intitule, numero, sha256, empreinte),
        ...revisionDite(revision, french.date),
        ...(malgre === null ? [] : [said.malgre(malgre)]),
      ]),
    ...passages
      .filter(({ decision }) => decision === point.id)
      .flatMap(({ malgre, ...etape }) => [
        said.etape(etapeReposantDite(etape)),
        ...(malgre === null ? [] : [said.malgre(malgre)]),
      ]),
  ];
}

function unPoint(releve: Releve, lue: DecisionLue): Html {
  const { point, rang } = lue;
  const titre = said.point(rang, typesDePoint[point.type], point.objet);
  const lignes = dit(releve, lue).map((ligne) => markup`<p class="soft">${ligne}</p>`);
  return markup`<section class="point"><h3>${titre}</h3>${lesVotes(lue)}<p><b>${said.resultat(resultatDit(lue))}</b></p>${lignes}</section>`;
}

/** The record as a page to be printed, ready to be signed by both sides of the CPNE. */
export function releveHtml(releve: Releve): string {
  const { cpne, seance, decisions, tete } = releve;
  const points = decisions.filter((lue) => lue.seance.id === seance.id).map((lue) => unPoint(releve, lue));
  const jour = french.date(seance.date);
  const facts = [cpne, said.seance(jour, seance.lieu ?? null), seance.reference ?? ''];
  const roles = [
    said.signatures.presidence(organisationDe(seance, seance.presidence)),
    said.signatures.vicePresidence(organisationDe(seance, seance.vicePresidence)),
  ];
  return pageHtml({
    title: said.title,
    facts: facts.filter((fact) => fact !== ''),
    anchors: [paper.tete(tete.seq, tete.hash)],
    edge: [said.edge(jour), cpne],
    layout: 'portrait',
    main: markup`${laRegle(releve)}${lesPresences(releve)}${lesPieces(releve)}<h2>${said.ordre}</h2>${points.length === 0 ? markup`<p>${said.sansPoint}</p>` : points}<div class="end">${signatures(roles)}</div>`,
  });
}
