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
import { signatures, texte, titre, type Ecrit, type Piece } from '../ecrit.ts';

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

const organisationDe = ({ presences }: Seance, id: string | undefined): string | null =>
  presences.find((presence) => presence.id === id)?.organisation ?? null;

function laRegle({ seance, regle }: Releve): readonly Piece[] {
  const { rows } = said;
  const { accord, reference, preavis, pouvoirs, alternanceAns } = regle;
  const lignes: readonly (readonly [string, string])[] = [
    [rows.intitule, regle.intitule],
    [rows.accord, [accord, reference].filter((part) => part !== undefined).join(', ')],
    [rows.quorum, said.quorum(regle)],
    [rows.majorite, said.majorite(regle)],
    [rows.preavis, said.preavis(preavis)],
    [rows.pouvoirs, said.pouvoirs(pouvoirs)],
    [rows.presidence, organisationDe(seance, seance.presidence) ?? ''],
    [rows.vicePresidence, organisationDe(seance, seance.vicePresidence) ?? ''],
  ];
  return [
    titre(said.regle),
    {
      kind: 'tableau',
      colonnes: [
        { titre: said.rubrique, largeur: 26 },
        { titre: said.dit, largeur: 74 },
      ],
      lignes: lignes.filter(([, dit]) => dit !== ''),
    },
    ...(alternanceAns === 0 ? [] : [texte(said.alternance(alternanceAns))]),
  ];
}

function lesPresences({ seance, regle }: Releve): readonly Piece[] {
  const { columns } = said;
  const lignes = colleges
    .flatMap((college) => seance.presences.filter((presence) => presence.college === college))
    .map(({ organisation, college, voix, etat, mandataire }) => [
      organisation,
      nomsDesColleges[college],
      String(voix),
      said.etat(etats[etat], etat === 'represente' ? organisationDe(seance, mandataire) : null),
    ]);
  const manquent = colleges.filter((college) => !quorumAtteint(regle, siegeDe(seance.presences, college)));
  return [
    titre(said.presences),
    {
      kind: 'tableau',
      colonnes: [
        { titre: columns.organisation, largeur: 38 },
        { titre: columns.college, largeur: 24 },
        { titre: columns.voix, largeur: 10 },
        { titre: columns.etat, largeur: 28 },
      ],
      lignes,
    },
    texte(said.atteint(manquent)),
  ];
}

function lesPieces({ seance: { pieces, envoyeLe } }: Releve): readonly Piece[] {
  if (pieces.length === 0) return [];
  const { designation, jour, empreinte } = said.piece;
  const lignes = pieces.map((piece) => {
    const le = piece.envoyeLe ?? envoyeLe;
    return [piece.designation, le === undefined ? '' : french.date(le), piece.empreinte ?? ''];
  });
  const colonnes = [
    { titre: designation, largeur: 40 },
    { titre: jour, largeur: 20 },
    { titre: empreinte, largeur: 40 },
  ];
  return [titre(said.pieces), { kind: 'tableau', colonnes, lignes }];
}

function lesVotes({ point }: DecisionLue): readonly Piece[] {
  const votes = votesDe(point);
  if (votes === null) return [];
  const { college: nom, ...sens } = said.vote;
  const lignes = colleges.map((college) => {
    const { pour, contre, abstention } = votes[college];
    return [nomsDesColleges[college], ...[pour, contre, abstention].map(String)];
  });
  const colonnes = [nom, sens.pour, sens.contre, sens.abstention].map((un) => ({ titre: un, largeur: 25 }));
  return [{ kind: 'tableau', colonnes, lignes }];
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

function unPoint(releve: Releve, lue: DecisionLue): readonly Piece[] {
  const { point, rang } = lue;
  return [
    { kind: 'titre', niveau: 3, texte: said.point(rang, typesDePoint[point.type], point.objet) },
    ...lesVotes(lue),
    { kind: 'texte', look: 'fort', texte: said.resultat(resultatDit(lue)) },
    ...dit(releve, lue).map((ligne): Piece => ({ kind: 'texte', look: 'discret', texte: ligne })),
  ];
}

/** The record, to be printed or for Word, ready to be signed by both sides of the CPNE. */
export function releveEcrit(releve: Releve): Ecrit {
  const { cpne, seance, decisions, tete } = releve;
  const points = decisions
    .filter((lue) => lue.seance.id === seance.id)
    .flatMap((lue) => unPoint(releve, lue));
  const jour = french.date(seance.date);
  const facts = [cpne, said.seance(jour, seance.lieu ?? null), seance.reference ?? ''];
  return {
    title: said.title,
    facts: facts.filter((fact) => fact !== ''),
    anchors: [paper.tete(tete.seq, tete.hash)],
    edge: [said.edge(jour), cpne],
    layout: 'portrait',
    pieces: [
      ...laRegle(releve),
      ...lesPresences(releve),
      ...lesPieces(releve),
      titre(said.ordre),
      ...(points.length === 0 ? [texte(said.sansPoint)] : points),
      titre(said.signatures.title),
      signatures([
        said.signatures.presidence(organisationDe(seance, seance.presidence)),
        said.signatures.vicePresidence(organisationDe(seance, seance.vicePresidence)),
      ]),
    ],
  };
}
