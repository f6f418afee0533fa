import type {
  Echelle,
  Epreuve,
  Ligne,
  Modalite,
  Niveau,
  Partie,
  Referentiel,
} from '../../generated/document.ts';
import type { GrilleSansLien } from '../../document/tree.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { french } from '../../i18n/fr/window.ts';
import { voies as voiesDites } from '../../i18n/fr/voies.ts';
import type { PaperLine } from '../markup.ts';
import {
  inTurn,
  lineOf,
  listed,
  rowOf,
  tableBlock,
  textBlock,
  titleBlock,
  titled,
  type SheetBlock,
  type SheetLine,
  type SheetRow,
} from '../sheet.ts';
import { nommesPar, titreDeLigne, titreDePartie, titreDEpreuve, type Nommes } from './lecture.ts';
import { nomDeNiveau } from './lignes.ts';

const words = said.feuille;

/** What the lines of a grid name. */
interface Lue extends Nommes {
  readonly modalites: ReadonlyMap<string, Modalite>;
}

/** What an item says in one of its fields. */
const ditDe = (id: string, champ: string, texte: string | null): readonly SheetLine[] =>
  texte === null ? [] : [lineOf(`${id} ${champ}`, { texte, source: { id, champ } })];

/** What it is called. */
const nomDe = (id: string, champ: string, { code, texte }: PaperLine): SheetLine =>
  lineOf(id, { code, texte: texte === '' ? said.untitled : texte, source: { id, champ } });

const faits = (id: string, lines: readonly (readonly SheetLine[])[]): SheetBlock =>
  textBlock(`${id} faits`, inTurn(lines.flat()));

function niveauRow({ id, code, libelle, valeur, validant }: Niveau, isOfPoints: boolean): SheetRow {
  return rowOf(id, [
    inTurn([lineOf(id, { code, texte: libelle, source: { id, champ: 'libelle' } })]),
    inTurn(ditDe(id, 'valeur', isOfPoints ? words.des(valeur) : said.valeur(valeur))),
    inTurn(ditDe(id, 'validant', words.validant(validant))),
  ]);
}

function echelleBlocks({ id, intitule, points, niveaux }: Echelle): readonly SheetBlock[] {
  return [
    titled(nomDe(id, 'intitule', { code: '', texte: intitule }), 3),
    ...(points === undefined ? [] : [faits(id, [ditDe(id, 'points', words.points(points))])]),
    tableBlock({
      key: `${id} niveaux`,
      look: 'niveaux',
      columns: [words.niveau, words.valeur, words.conclut],
      rows: niveaux.map((niveau) => niveauRow(niveau, points !== undefined)),
    }),
  ];
}

/** The scale of a line, from what it is acquired, and what each level means on it. */
function echelleDe({ echelles }: Lue, { id, echelle, seuil, descripteurs }: Ligne): readonly SheetLine[] {
  const sienne = echelles.get(echelle);
  if (sienne === undefined) return [];
  return [
    lineOf(echelle, {
      texte: sienne.intitule,
      source: { id: echelle, champ: 'intitule' },
      link: { id, champ: 'echelle' },
    }),
    ...ditDe(id, 'seuil', seuil === undefined ? null : said.seuil(seuil)),
    ...descripteurs.map(({ niveau, texte }) =>
      lineOf(`${id} ${niveau}`, {
        texte: said.descripteur(nomDeNiveau(sienne, niveau) ?? words.niveauDisparu, texte),
        source: { id, champ: 'descripteurs' },
      }),
    ),
  ];
}

/** The compétence that a line evaluates, by its code: all lines of one would say it again. */
function competenceDe({ competences }: Lue, { id, competence }: Ligne): readonly SheetLine[] {
  const evaluee = competences.get(competence);
  if (evaluee === undefined) return [];
  const [champ, texte] = evaluee.code === '' ? ['libelle', evaluee.texte] : ['code', evaluee.code];
  const source = { id: competence, champ };
  return [lineOf(competence, { texte, source, link: { id, champ: 'competence' } })];
}

function ligneRow(lue: Lue, ligne: Ligne): SheetRow {
  const { id, eliminatoire, indicateur, attendu, poids } = ligne;
  return rowOf(id, [
    listed(competenceDe(lue, ligne)),
    inTurn([
      nomDe(id, 'libelle', titreDeLigne(lue, ligne)),
      ...ditDe(id, 'eliminatoire', eliminatoire ? said.eliminatoire : null),
    ]),
    inTurn([
      ...ditDe(id, 'indicateur', indicateur ?? null),
      ...ditDe(id, 'attendu', attendu === undefined ? null : said.attendu(attendu)),
    ]),
    inTurn(ditDe(id, 'poids', said.valeur(poids))),
    inTurn(echelleDe(lue, ligne)),
  ]);
}

/** The modalité of the référentiel by which an épreuve evaluates. */
function modaliteDe({ modalites }: Lue, { id, modalite }: Epreuve): readonly SheetLine[] {
  const employee = modalite === undefined ? undefined : modalites.get(modalite);
  if (employee === undefined) return [];
  const nom = [employee.code ?? '', employee.libelle].filter((part) => part !== '').join(' ');
  return [
    lineOf(employee.id, {
      texte: words.modalite(nom),
      source: { id: employee.id, champ: 'libelle' },
      link: { id, champ: 'modalite' },
    }),
  ];
}

function epreuveBlocks(lue: Lue, epreuve: Epreuve): readonly SheetBlock[] {
  const { id, type, duree, lieu, evaluateurs, preuves, amenagements, reprend, regle, poids } = epreuve;
  const { facts, fact, partage, rattrapage } = said.epreuve;
  const dit = (champ: keyof typeof facts, texte: string | undefined): readonly SheetLine[] =>
    ditDe(id, champ, texte === undefined ? null : fact(facts[champ], texte));
  const lines = [
    dit('type', french.outline.modalite[type]),
    modaliteDe(lue, epreuve),
    dit('duree', duree === undefined ? undefined : french.outline.minutes(duree)),
    dit('lieu', lieu),
    dit('evaluateurs', evaluateurs.length === 0 ? undefined : evaluateurs.map(said.rolePart).join(', ')),
    ditDe(id, 'partage', partage(epreuve)),
    dit('preuves', preuves),
    dit('amenagements', amenagements),
    ditDe(id, 'reprend', reprend === undefined ? null : rattrapage(reprend)),
    ditDe(id, 'poids', said.poids(poids)),
    ditDe(id, 'eliminatoire', epreuve.eliminatoire ? said.eliminatoire : null),
    ditDe(id, 'regle', said.regle(regle)),
  ];
  const table = tableBlock({
    key: `${id} lignes`,
    look: 'notation',
    columns: [words.competence, words.ligne, words.attendu, words.poids, words.echelle],
    naming: 1,
    rows: epreuve.lignes.map((ligne) => ligneRow(lue, ligne)),
  });
  const title = titled(nomDe(id, 'intitule', titreDEpreuve(epreuve)), 3);
  return [title, faits(id, lines), ...(table.rows.length === 0 ? [] : [table])];
}

function partieBlocks(lue: Lue, partie: Partie): readonly SheetBlock[] {
  const { id, poids, eliminatoire, regle, epreuves } = partie;
  const lines = [
    ditDe(id, 'regle', said.regle(regle)),
    ditDe(id, 'poids', said.poids(poids)),
    ditDe(id, 'eliminatoire', eliminatoire ? said.eliminatoire : null),
    ditDe(id, 'acquisMois', said.acquisMois(partie)),
  ];
  return [
    titled(nomDe(id, 'intitule', titreDePartie(lue, partie))),
    faits(id, lines),
    ...epreuves.flatMap((epreuve) => epreuveBlocks(lue, epreuve)),
  ];
}

/**
 * A grid as people decide it, whole: to whom and by which rule it applies, its scales, then part by part its épreuves and their lines. `evalue`:
 * the version of the référentiel that it evaluates, which names what it speaks of.
 */
export function grilleBlocks(
  grille: GrilleSansLien,
  referentiel: Referentiel,
  evalue: string,
): readonly SheetBlock[] {
  const { id, voies, regle, echelles, parties } = grille;
  const modalites = [referentiel, ...referentiel.blocs].flatMap((porteur) => porteur.modalites);
  const lue: Lue = {
    ...nommesPar(grille, referentiel),
    modalites: new Map(modalites.map((modalite) => [modalite.id, modalite])),
  };
  const dites = voies.map((voie) => voiesDites[voie]);
  return [
    titleBlock('certification', words.certification),
    faits(id, [
      [lineOf('evalue', { texte: said.referentiel(evalue) })],
      ditDe(id, 'voies', dites.length === 0 ? said.everyVoie : said.voies(dites)),
      ditDe(id, 'regle', said.regle(regle)),
    ]),
    titleBlock('echelles', words.echelles),
    ...echelles.flatMap(echelleBlocks),
    ...parties.flatMap((partie) => partieBlocks(lue, partie)),
  ];
}
