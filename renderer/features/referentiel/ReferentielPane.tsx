import { memo, useCallback, useMemo } from 'react';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { assembleReferentiel, stateShown } from '../../../shared/document/rows.ts';
import { relectureOuverte } from '../../../shared/relecture/etat.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useCommand } from '../../app/command-registry.ts';
import { failureSentence, useRowsQuery } from '../../app/engine-api.ts';
import { tabShown, type Tab } from '../../app/place.ts';
import { useWorkspace } from '../../app/shown.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { Find } from '../search/FindBar.tsx';
import { PartagesProvider } from '../partage/PartagesProvider.tsx';
import { TakeBlocs } from '../partage/TakeBlocs.tsx';
import { PasteTable } from '../paste/PasteTable.tsx';
import { ControlesProvider } from '../controles/ControlesProvider.tsx';
import { ControlesTab } from '../controles/ControlesTab.tsx';
import { GrillesTab } from '../grilles/GrillesTab.tsx';
import { DepositTab } from '../deposit/DepositTab.tsx';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import { Bande } from '../relecture/Bande.tsx';
import { useRelecture } from '../relecture/relecture.ts';
import { RelectureProvider } from '../relecture/RelectureProvider.tsx';
import { RelectureTab } from '../relecture/RelectureTab.tsx';
import { DraftContext, type Draft } from './draft.ts';
import { EditedProvider } from './EditedProvider.tsx';
import { commitEdit, type MakeEdit } from './edits.ts';
import { FicheTab } from './fiche/FicheTab.tsx';
import { useRecovery } from './fields/recovery-store.ts';
import { useLeftAside } from './fields/useLeftAside.ts';
import { Head } from './head/Head.tsx';
import { WhereItStands } from './head/WhereItStands.tsx';
import { Locked } from './Locked.tsx';
import { StructureTab } from './structure/StructureTab.tsx';
import { TableTab } from './table/TableTab.tsx';

interface ReferentielPaneProps {
  readonly id: string;
}

/** One référentiel: where it stands, its structure, its certification sheet, its versions. */
export function ReferentielPane({ id }: ReferentielPaneProps) {
  const { data, error, refetch } = useRowsQuery(id);
  const isRecoveryRead = useRecovery();
  if (error !== undefined) {
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  // Removed a moment ago: the list is about to say so.
  if (data === undefined || data.rows.length === 0 || !isRecoveryRead)
    return <Waiting text={texts.state.loadingReferentiel} />;
  return <Editor id={id} data={data} />;
}

function useOpenDraft(id: string, { rows, versions }: ReferentielRows): Draft {
  const dispatch = useAppDispatch();
  const workspace = useWorkspace();
  const state = useMemo(() => stateShown(rows), [rows]);
  const referentiel = useMemo(() => assembleReferentiel(state, id), [state, id]);
  const edit = useCallback((make: MakeEdit) => dispatch(commitEdit(id, make)), [dispatch, id]);
  const isLocked = useMemo(
    () => relectureOuverte(state, { entity: 'referentiel', id }, versions) !== null,
    [state, id, versions],
  );
  const isReadOnly = (workspace?.readOnly ?? true) || isLocked;
  return useMemo(() => ({ referentiel, state, isReadOnly, edit }), [referentiel, state, isReadOnly, edit]);
}

function Editor({ id, data }: { readonly id: string; readonly data: ReferentielRows }) {
  const draft = useOpenDraft(id, data);
  const { versions, versionsDeGrilles } = data;
  const toutes = useMemo(() => [...versions, ...versionsDeGrilles], [versions, versionsDeGrilles]);
  const relu = useMemo(() => ({ entity: 'referentiel', id }) as const, [id]);
  useLeftAside(draft.state);
  return (
    <DraftContext value={draft}>
      <EditedProvider value={draft}>
        <PartagesProvider>
          <ControlesProvider>
            <RelectureProvider relu={relu} versions={toutes}>
              <Parts id={id} versions={versions} isReadOnly={draft.isReadOnly} />
            </RelectureProvider>
          </ControlesProvider>
        </PartagesProvider>
      </EditedProvider>
    </DraftContext>
  );
}

interface PartsProps extends Pick<ReferentielRows, 'versions'> {
  readonly id: string;
  readonly isReadOnly: boolean;
}

/** Not drawn again with each gesture: each part takes of the draft what it shows. */
const Parts = memo(function Parts({ id, versions, isReadOnly }: PartsProps) {
  const dispatch = useAppDispatch();
  const hasRelecture = useRelecture().relus.length > 0;
  const chosen = useAppSelector((state) => state.place.tab);
  // That of another référentiel, which was put in review.
  const tab = chosen === 'relecture' && !hasRelecture ? 'tableau' : chosen;
  const { tabs } = texts.editor;
  const show = (next: Tab) => () => void dispatch(tabShown(next));
  useCommand('showTableau', show('tableau'));
  useCommand('showStructure', show('structure'));
  useCommand('showFiche', show('fiche'));
  useCommand('showControles', show('controles'));
  useCommand('showGrilles', show('grilles'));
  useCommand('showDepot', show('depot'));
  useCommand('showRelecture', hasRelecture ? show('relecture') : null);
  useCommand('showVersions', show('versions'));
  return (
    <>
      <Head id={id} versions={versions} />
      <Bande />
      <Find />
      {!isReadOnly && <PasteTable />}
      <TakeBlocs />
      <TabBar
        label={texts.editor.parts}
        chosen={tab}
        onChange={(next) => dispatch(tabShown(next))}
        aside={<WhereItStands id={id} last={versions.at(-1)?.numero ?? null} />}
        tabs={[
          { id: 'tableau', label: tabs.tableau, panel: <TableTab /> },
          { id: 'structure', label: tabs.structure, panel: <StructureTab /> },
          { id: 'fiche', label: tabs.fiche, panel: <FicheTab /> },
          { id: 'controles', label: texts.controles.tab, panel: <ControlesTab /> },
          {
            id: 'grilles',
            label: texts.grilles.tab,
            panel: (
              <Locked isLocked={false}>
                <GrillesTab />
              </Locked>
            ),
          },
          ...(hasRelecture
            ? [{ id: 'relecture' as const, label: texts.relecture.tab, panel: <RelectureTab /> }]
            : []),
          {
            id: 'depot',
            label: texts.deposit.tab,
            panel: (
              <Locked isLocked={false}>
                <DepositTab versions={versions} />
              </Locked>
            ),
          },
          { id: 'versions', label: tabs.versions, panel: <VersionsTab id={id} versions={versions} /> },
        ]}
      />
    </>
  );
});
