import type { Anchor } from '../../contract/answers/workspace.ts';
import { enVigueur, inscriptionsDe, type ChampDeListe, type Inscription } from '../../diff/listes.ts';
import type { BlocDeListe, DocumentOrganismes, ListeOrganismes } from '../../generated/document.ts';
import { valeurDite } from '../../i18n/fr/listes.ts';
import { listePaper as said } from '../../i18n/fr/liste-paper.ts';
import { paper } from '../../i18n/fr/paper.ts';
import { versionDite, type PaperHeading } from '../heading.ts';
import {
  inTurn,
  lineOf,
  rowOf,
  tableBlock,
  textBlock,
  titleBlock,
  type SheetBlock,
  type SheetCell,
  type SheetLine,
  type SheetRow,
} from '../sheet.ts';

/** What a paper of a list says of itself. `cpne`: whose list it is. */
export function headingOfListe(
  { organismes, version }: DocumentOrganismes,
  cpne: string,
  head: Anchor,
): PaperHeading {
  const { intitule, au, certifications } = organismes;
  const { empreinte } = version;
  return {
    intitule,
    holders: cpne,
    facts: [
      cpne,
      ...certifications.map(({ intitule: nom, numero }) => said.certification(nom, numero ?? null)),
    ],
    version: version.numero === undefined ? said.registre(au) : said.version(versionDite(version), au),
    empreinte: said.empreinte(empreinte),
    mark: said.mark(empreinte, cpne),
    tete: paper.tete(head.seq, head.hash),
  };
}

/** What does not speak for itself. */
const annonces: Partial<Readonly<Record<ChampDeListe, (dit: string) => string>>> = {
  siren: said.siren,
  siret: said.siret,
  nda: said.nda,
  qualiopi: said.qualiopi,
};

/** All that is compared of an habilitation has its place. */
const cellules: readonly (readonly ChampDeListe[])[] = [
  ['denomination', 'siren', 'nda'],
  ['siret', 'lieu'],
  ['etendue'],
  ['etat', 'periode', 'qualiopi'],
  ['decision'],
];

function rangee(inscription: Inscription, blocs: readonly BlocDeListe[]): SheetRow {
  const { habilitation: id } = inscription;
  const ligne = (champ: ChampDeListe): readonly SheetLine[] => {
    const dit = valeurDite(inscription, champ, blocs);
    if (dit === '') return [];
    const key = champ === 'denomination' ? id : `${id} ${champ}`;
    return [lineOf(key, { texte: annonces[champ]?.(dit) ?? dit, source: { id, champ } })];
  };
  return rowOf(
    id,
    cellules.map((champs): SheetCell => inTurn(champs.flatMap(ligne))),
  );
}

function table(key: string, inscriptions: readonly Inscription[], blocs: readonly BlocDeListe[]): SheetBlock {
  const { organisme, lieu, etendue, situation, decision } = said.columns;
  return tableBlock({
    key,
    look: 'habilitations',
    columns: [organisme, lieu, etendue, situation, decision],
    rows: inscriptions.map((une) => rangee(une, blocs)),
  });
}

/** The list as people circulate it: what is in force on its day, then what was granted once. `blocs`: how those that it names are called. */
export function listeBlocks(liste: ListeOrganismes, blocs: readonly BlocDeListe[]): readonly SheetBlock[] {
  const toutes = [...inscriptionsDe(liste).values()];
  const enCours = toutes.filter(enVigueur);
  const passees = toutes.filter((une) => !enVigueur(une));
  const aucune = textBlock('aucune', inTurn([lineOf('aucune', { texte: said.aucune })]));
  return [
    titleBlock('titre en cours', said.enCours),
    enCours.length === 0 ? aucune : table('en cours', enCours, blocs),
    ...(passees.length === 0
      ? []
      : [titleBlock('titre passees', said.passees), table('passees', passees, blocs)]),
  ];
}
