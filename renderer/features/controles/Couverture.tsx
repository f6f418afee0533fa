import { useMemo } from 'react';
import { Cell, Column, Row as TableRow, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { couvertureDe, type LigneDeCouverture } from '../../../shared/controles/couverture.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useControles } from './controles.ts';
import { CouvertureTotals } from './CouvertureTotals.tsx';
import { useGoTo } from './going.ts';
import { placeName } from './lines.ts';
import styles from './Couverture.module.css';

const said = texts.controles.couverture;

/** What covers a compétence, and the kind of its items. */
const kinds = [
  ['activites', 'activite'],
  ['modalites', 'modalite'],
  ['criteres', 'critere'],
] as const satisfies readonly (readonly [keyof LigneDeCouverture, EntityName])[];

/** The matrix compétences × activités, modalités, critères; the least covered come first. */
export function Couverture() {
  const { id, state } = useControles();
  const { referentiel } = useDraft();
  const couverture = useMemo(() => couvertureDe(state, id), [state, id]);
  const items = useMemo(
    () => couverture.lignes.map((ligne) => ({ id: ligne.competence, ligne })),
    [couverture],
  );
  // The répertoire spécifique asks for no activités.
  const columns = kinds.filter(([name]) => name !== 'activites' || referentiel.registre !== 'RS');
  return (
    <>
      <CouvertureTotals couverture={couverture} />
      {items.length === 0 ? (
        <p className={styles.empty}>{said.empty}</p>
      ) : (
        <Virtualizer layout={TableLayout} layoutOptions={{ estimatedRowHeight: 48, headingHeight: 32 }}>
          <Table aria-label={said.label} className={styles.table ?? ''}>
            <TableHeader className={styles.header ?? ''}>
              <Column isRowHeader width="3fr" minWidth={200} className={styles.column ?? ''}>
                {said.columns.competence}
              </Column>
              {columns.map(([name]) => (
                <Column key={name} width="1fr" minWidth={130} className={styles.column ?? ''}>
                  {said.columns[name]}
                </Column>
              ))}
            </TableHeader>
            <TableBody items={items}>{({ ligne }) => <Ligne ligne={ligne} columns={columns} />}</TableBody>
          </Table>
        </Virtualizer>
      )}
    </>
  );
}

interface LigneProps {
  readonly ligne: LigneDeCouverture;
  readonly columns: readonly (typeof kinds)[number][];
}

function Ligne({ ligne, columns }: LigneProps) {
  const { state } = useControles();
  const goTo = useGoTo();
  const item = { entity: 'competence', id: ligne.competence } as const;
  const name = placeName(state, item);
  return (
    <TableRow textValue={name} className={styles.row ?? ''}>
      <Cell className={styles.cell ?? ''}>
        <Button variant="quiet" onPress={() => goTo({ item, champ: null })}>
          <span className={styles.name}>{name}</span>
        </Button>
      </Cell>
      {columns.map(([kind, entity]) => (
        <Cell key={kind} className={styles.cell ?? ''}>
          <Covering competence={ligne.competence} kind={kind} entity={entity} ids={ligne[kind]} />
        </Cell>
      ))}
    </TableRow>
  );
}

interface CoveringProps {
  readonly competence: string;
  readonly kind: (typeof kinds)[number][0];
  readonly entity: EntityName;
  readonly ids: readonly string[];
}

/** Leads to what covers the compétence: one, or a choice among several; to the compétence where there is nothing. */
function Covering({ competence, kind, entity, ids }: CoveringProps) {
  const { state } = useControles();
  const goTo = useGoTo();
  const [first] = ids;
  if (first === undefined) {
    const champ = kind === 'activites' ? 'activites' : null;
    return (
      <span className={styles.missing}>
        <Button
          variant="warning"
          onPress={() => goTo({ item: { entity: 'competence', id: competence }, champ })}
        >
          {said.missing[kind]}
        </Button>
      </span>
    );
  }
  const label = said.some[kind](ids.length);
  if (ids.length === 1)
    return (
      <Button variant="quiet" onPress={() => goTo({ item: { entity, id: first }, champ: null })}>
        {label}
      </Button>
    );
  return (
    <MenuButton
      variant="quiet"
      label={label}
      actions={ids.map((id) => ({ id, label: placeName(state, { entity, id }) }))}
      onAction={(id) => goTo({ item: { entity, id }, champ: null })}
    />
  );
}
