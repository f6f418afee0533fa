import { paper } from '../i18n/fr/paper.ts';
import type { Activite, Annexe, Bloc, Competence, Modalite, Referentiel } from '../generated/document.ts';
import {
  inTurn,
  lineOf,
  listed,
  rowOf,
  tableBlock,
  textBlock,
  titleBlock,
  type SheetBlock,
  type SheetLine,
  type SheetRow,
} from './sheet.ts';

interface Named {
  readonly id: string;
  readonly code?: string;
}

/** An item where it stands, or (`by`) where another says that it counts. */
const itemLine = ({ id, code }: Named, champ: string, texte: string, by?: SheetLine['link']): SheetLine =>
  lineOf(id, {
    code,
    texte,
    source: { id, champ },
    ...(by === undefined || by === null ? {} : { link: by }),
  });

function activiteRow({ id, code, intitule, description, taches }: Activite): SheetRow {
  const about =
    description === undefined
      ? []
      : [lineOf(`${id} description`, { texte: description, source: { id, champ: 'description' } })];
  return rowOf(id, [
    inTurn([itemLine({ id, ...(code === undefined ? {} : { code }) }, 'intitule', intitule), ...about]),
    listed(taches.map((tache) => itemLine(tache, 'libelle', tache.libelle))),
  ]);
}

function activitesBlocks(activites: readonly Activite[]): readonly SheetBlock[] {
  const title = titleBlock('activites', paper.activites);
  if (activites.length === 0)
    return [
      title,
      textBlock('sans activité', inTurn([lineOf('sans activité', { texte: paper.noActivite })])),
    ];
  const table = tableBlock({
    key: 'table des activités',
    look: 'activites',
    columns: [paper.activite, paper.taches],
    rows: activites.map(activiteRow),
  });
  return [title, table];
}

type Evaluated = Pick<Bloc, 'competences' | 'modalites'>;

function competenceRow(
  competence: Competence,
  modalites: readonly Modalite[],
  activites: ReadonlyMap<string, Activite>,
): SheetRow {
  const { id } = competence;
  const evaluating = modalites.filter(({ competences }) => competences.includes(id));
  return rowOf(id, [
    listed(
      competence.activites.flatMap((of) => {
        const activite = activites.get(of);
        return activite === undefined
          ? []
          : [itemLine(activite, 'intitule', activite.intitule, { id, champ: 'activites' })];
      }),
    ),
    listed([itemLine(competence, 'libelle', competence.libelle)]),
    listed(
      evaluating.map((modalite) =>
        itemLine(modalite, 'libelle', modalite.libelle, { id: modalite.id, champ: 'competences' }),
      ),
    ),
    listed(competence.criteres.map((critere) => itemLine(critere, 'libelle', critere.libelle))),
  ]);
}

/** A bloc (in the répertoire spécifique, the whole certification), then what no compétence of it is linked to: nothing written may be missing. */
function bandBlocks(
  { competences, modalites }: Evaluated,
  band: SheetLine,
  activites: ReadonlyMap<string, Activite>,
): readonly SheetBlock[] {
  const { columns } = paper;
  const ids = new Set(competences.map(({ id }) => id));
  const autres = modalites.filter((modalite) => !modalite.competences.some((id) => ids.has(id)));
  const table = tableBlock({
    key: band.key,
    look: 'race',
    band,
    columns: [columns.activites, columns.competence, columns.modalites, columns.criteres],
    naming: 1,
    rows: competences.map((competence) => competenceRow(competence, modalites, activites)),
  });
  if (autres.length === 0) return [table];
  const lines = autres.map(({ id, libelle, ...modalite }) =>
    itemLine({ id, ...modalite }, 'libelle', libelle, { id, champ: 'competences' }),
  );
  const about = `${band.key} autres`;
  return [
    table,
    textBlock(about, inTurn([lineOf(about, { texte: paper.autres })]), true),
    textBlock(`${about} liste`, listed(lines)),
  ];
}

function annexeBlocks(annexe: Annexe): readonly SheetBlock[] {
  const { id, cpne } = annexe;
  const title = titleBlock(`${id} titre`, paper.annexeDe(cpne));
  const names = Object.keys(paper.annexe) as (keyof typeof paper.annexe)[];
  const rows = names.flatMap((champ) => {
    const texte = annexe[champ];
    const key = `${id} ${champ}`;
    return texte === undefined
      ? []
      : [
          rowOf(key, [
            listed([lineOf(`${key} nom`, { texte: paper.annexe[champ] })]),
            listed([lineOf(key, { texte, source: { id, champ } })]),
          ]),
        ];
  });
  if (rows.length === 0)
    return [title, textBlock(`${id} vide`, inTurn([lineOf(`${id} vide`, { texte: paper.noAnnexe })]))];
  const columns = [paper.rubrique, paper.texte];
  return [title, tableBlock({ key: id, look: 'annexe', columns, rows })];
}

/**
 * The référentiel as people circulate it: activités, then the table of competences and their evaluation, a band a bloc; of a CQPI, what each
 * branch makes plain of it. `whole`: the title of the one band of a référentiel without blocs.
 */
export function raceBlocks(referentiel: Referentiel, whole: string): readonly SheetBlock[] {
  const { blocs, competences, modalites, annexes = [] } = referentiel;
  const activites = new Map(referentiel.activites.map((activite) => [activite.id, activite]));
  const bands = blocs.flatMap((bloc) =>
    bandBlocks(bloc, itemLine(bloc, 'intitule', bloc.intitule), activites),
  );
  const rest =
    competences.length + modalites.length === 0
      ? []
      : bandBlocks(referentiel, lineOf('hors bloc', { texte: whole }), activites);
  const all = [...bands, ...rest];
  const none = textBlock(
    'sans compétence',
    inTurn([lineOf('sans compétence', { texte: paper.noCompetence })]),
  );
  return [
    ...activitesBlocks(referentiel.activites),
    titleBlock('competences', paper.competences),
    ...(all.length === 0 ? [none] : all),
    ...annexes.flatMap(annexeBlocks),
  ];
}
