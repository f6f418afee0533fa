import { memo } from 'react';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import type { Echelle, Epreuve, Ligne } from '../../../shared/generated/document.ts';
import { sommeDesPoids } from '../../../shared/grille/forme-regle.ts';
import { nombreFrancais } from '../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { GRILLE_COLUMNS } from '../../../shared/table/cells.ts';
import { Heard } from '../../ui/Heard.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { itemName, itemTitle } from '../referentiel/structure/item-name.ts';
import type { ContentProps } from '../referentiel/table/StripRows.tsx';
import { TextCell, WrittenCell } from '../referentiel/table/TextCell.tsx';
import { EchelleBar } from './EchelleBar.tsx';
import { noeudDe, useGrille, type Grille } from './grille.ts';
import { useDescripteur, useField } from './saving.ts';
import styles from './Grilles.module.css';

const said = texts.grilles;

/** What is in a cell of a grid. */
export function GrilleContent(props: ContentProps) {
  const { state } = useDraft();
  const { key, entity, field } = props.cell;
  const row = entity === null ? undefined : state.get(entity)?.get(key);
  if (entity === null || row === undefined)
    return (
      <span className={styles.placeholder}>
        {props.cell.column === 1 && (said.table.toWrite[entity ?? ''] ?? '')}
      </span>
    );
  switch (field) {
    case 'poids':
      return <Poids item={key} entity={entity} row={row} isWritten={props.isWritten} onLeft={props.onLeft} />;
    case 'eliminatoire':
      return row['eliminatoire'] === true ? <Eliminatoire /> : null;
    case 'regle':
      return <Regle id={key} />;
    case 'echelle':
      return <SurEchelle id={key} />;
    case 'descripteurs':
      return <Descripteur {...props} />;
    case 'libelle':
    case 'intitule':
      return (
        <>
          <Code {...props} />
          <TextCell
            cell={props.cell}
            entity={entity}
            row={row}
            isEditing={props.isWritten}
            onLeft={props.onLeft}
          />
          {field === 'intitule' ? <Total id={key} /> : <Evalue row={row} isWritten={props.isWritten} />}
        </>
      );
    default:
      return (
        <TextCell
          cell={props.cell}
          entity={entity}
          row={row}
          isEditing={props.isWritten}
          onLeft={props.onLeft}
        />
      );
  }
}

/** Of the compétence that a line evaluates, or of the épreuve. */
function Code({ cell: { key, entity } }: ContentProps) {
  const { state } = useDraft();
  const row = entity === null ? undefined : state.get(entity)?.get(key);
  const coded = entity === 'ligne' ? competenceOf(state, row) : row;
  const code = coded?.['code'];
  return typeof code === 'string' && code !== '' ? <span className={styles.code}>{code}</span> : null;
}

function competenceOf(state: State, ligne: Row | undefined): Row | undefined {
  const id = ligne?.['competence'];
  return typeof id === 'string' ? state.get('competence')?.get(id) : undefined;
}

interface EvalueProps {
  readonly row: Row;
  readonly isWritten: boolean;
}

/** The compétence that was taken for a line while it is written: nothing else says it yet. */
function Evalue({ row, isWritten }: EvalueProps) {
  const { state } = useDraft();
  const competence = competenceOf(state, row);
  const isNew = (row['critere'] ?? null) === null && (isWritten || row['libelle'] === '');
  if (competence === undefined || !isNew) return null;
  const { title, text } = itemName(state, { entity: 'competence', id: competence.id });
  return <span className={styles.under}>{said.table.evalue(title, text)}</span>;
}

function Eliminatoire() {
  return (
    <span className={styles.tick}>
      <Heard>{said.table.eliminatoire}</Heard>
      <Tick />
    </span>
  );
}

interface PoidsProps extends Pick<ContentProps, 'isWritten' | 'onLeft'> {
  readonly item: string;
  readonly entity: EntityName;
  readonly row: Row;
}

const Poids = memo(function Poids({ item: id, entity, row, isWritten, onLeft }: PoidsProps) {
  const save = useField({ entity, id }, 'poids', said.table.noPoids);
  return (
    <WrittenCell
      id={id}
      spec={{ kind: 'nombre', label: `${said.table.poids}, ${itemTitle(entity, row)}` }}
      path="poids"
      value={row['poids'] ?? null}
      save={save}
      placeholder={null}
      isReplaced
      isEditing={isWritten}
      onLeft={onLeft}
    />
  );
});

function Descripteur({ cell, isWritten, onLeft }: ContentProps) {
  const lu = useGrille();
  const ligne = lu.lignes.get(cell.key);
  const niveau = niveauDe(lu, ligne, cell.column);
  return ligne === undefined || niveau === undefined ? null : (
    <DescripteurText ligne={ligne} niveau={niveau} isWritten={isWritten} onLeft={onLeft} />
  );
}

/** The level of a line in a column. */
export const niveauDe = (
  { echelles }: Grille,
  ligne: Ligne | undefined,
  column: number,
): Echelle['niveaux'][number] | undefined =>
  ligne && echelles.get(ligne.echelle)?.niveaux[column - GRILLE_COLUMNS - 1];

interface DescripteurTextProps extends Pick<ContentProps, 'isWritten' | 'onLeft'> {
  readonly ligne: Ligne;
  readonly niveau: Echelle['niveaux'][number];
}

function DescripteurText({ ligne, niveau, isWritten, onLeft }: DescripteurTextProps) {
  const { value, save } = useDescripteur(ligne, niveau.id);
  const { isOfOneEchelle } = useGrille();
  const label = said.table.descripteur(niveau.libelle === '' ? niveau.code : niveau.libelle);
  return (
    <WrittenCell
      id={ligne.id}
      spec={{ kind: 'text', label }}
      path={`descripteurs/${niveau.id}`}
      value={value}
      save={save}
      // Its column has no name of its own.
      placeholder={isOfOneEchelle ? null : niveau.libelle}
      isReplaced={false}
      isEditing={isWritten}
      onLeft={onLeft}
    />
  );
}

function Regle({ id }: { readonly id: string }) {
  const lu = useGrille();
  const noeud = noeudDe(lu, id);
  if (noeud === null) return null;
  const { regle, echelle } = noeud;
  return (
    <span className={styles.regle}>
      <span>{said.regle.dite(regle)}</span>
      {regle.seuil !== undefined && echelle !== undefined && (
        <EchelleBar echelle={echelle} seuil={regle.seuil} />
      )}
    </span>
  );
}

/** What a line is marked with: boxes to tick, or points; and its threshold, when it has one of its own. */
function SurEchelle({ id }: { readonly id: string }) {
  const { lignes, echelles, grille } = useGrille();
  const ligne = lignes.get(id);
  const echelle = ligne && echelles.get(ligne.echelle);
  if (ligne === undefined || echelle === undefined) return null;
  const { points, niveaux, intitule } = echelle;
  return (
    <span className={styles.regle}>
      {grille.echelles.length > 1 && <span>{intitule}</span>}
      {points === undefined ? (
        <span className={styles.levels}>
          {niveaux.map(({ id: niveau, code, libelle, validant }) => (
            <span key={niveau} title={libelle} data-validant={validant} className={styles.level}>
              {code}
            </span>
          ))}
        </span>
      ) : (
        <span>{said.table.points(points.min, points.max)}</span>
      )}
      {ligne.seuil !== undefined && (
        <>
          <span>{said.regle.seuil(ligne.seuil)}</span>
          <EchelleBar echelle={echelle} seuil={ligne.seuil} />
        </>
      )}
    </span>
  );
}

function Total({ id }: { readonly id: string }) {
  const lu = useGrille();
  const total = totalDe(lu, id);
  const epreuve = lu.epreuves.get(id);
  if (total === null) return null;
  // Under a title that is often long.
  if (epreuve !== undefined)
    return <span className={styles.under}>{texts.counts.joined([total, ...nature(epreuve)])}</span>;
  return <span className={styles.total}>{total}</span>;
}

/** What kind of épreuve it is, how long it lasts, who marks. */
function nature({ type, duree, evaluateurs }: Epreuve): readonly string[] {
  const roles = evaluateurs.map(({ role, libelle, part }) => {
    const nom = libelle ?? said.detail.evaluateurs.roles.find(({ id }) => id === role)?.label ?? role;
    return part === undefined ? nom : `${nom} ${nombreFrancais(part)}`;
  });
  return [
    ...(type === 'autre' ? [] : [texts.outline.modalite[type]]),
    ...(duree === undefined ? [] : [texts.outline.minutes(duree)]),
    ...roles,
  ];
}

/** What a band holds, counted, and the sum of its weights. */
function totalDe({ grille, parties, epreuves }: Grille, id: string): string | null {
  const { counts, table } = said;
  const sum = (noeuds: Parameters<typeof sommeDesPoids>[0]): string => nombreFrancais(sommeDesPoids(noeuds));
  if (id === grille.id) return table.sum(counts.parties(grille.parties.length), sum(grille.parties));
  const partie = parties.get(id);
  if (partie !== undefined) {
    const comptees = partie.epreuves.filter(({ reprend }) => reprend === undefined);
    return table.sum(counts.epreuves(partie.epreuves.length), sum(comptees));
  }
  const epreuve = epreuves.get(id);
  if (epreuve === undefined) return null;
  if (epreuve.reprend !== undefined) return table.retake;
  return table.sum(counts.lignes(epreuve.lignes.length), sum(epreuve.lignes));
}
