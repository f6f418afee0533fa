import { memo, useCallback, useMemo, useState, type ReactNode } from 'react';
import { removeItem } from '../../../shared/edit/removal.ts';
import { essaiDe } from '../../../shared/grille/essais.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { SelectField, type Option } from '../../ui/SelectField.tsx';
import { Switcher } from '../../ui/Switcher.tsx';
import { Way, Ways } from '../../ui/Ways.tsx';
import { PrintGrille } from '../paper/PrintGrille.tsx';
import { useDraft, useEditing } from '../referentiel/draft.ts';
import { Locked } from '../referentiel/Locked.tsx';
import { useDone } from '../referentiel/useDone.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';
import { useItemsUnder } from '../referentiel/useItemsUnder.ts';
import { Bande } from '../relecture/Bande.tsx';
import { useRelecture } from '../relecture/relecture.ts';
import { RelectureDe } from '../relecture/RelectureProvider.tsx';
import { useOuvrir } from '../relecture/useOuvrir.tsx';
import { AdoptGrille } from './adoption/AdoptGrille.tsx';
import { Ecarts } from './Ecarts.tsx';
import { EssaisChanges } from './essais/EssaisChanges.tsx';
import { EssaisView } from './essais/EssaisView.tsx';
import { GenerateDialog } from './GenerateDialog.tsx';
import { GrilleContext, useGrilleLue, type Grille } from './grille.ts';
import { GrilleTable } from './GrilleTable.tsx';
import { grilleShown } from './shown.ts';
import { grillesLooked } from './view.ts';
import styles from './Grilles.module.css';

const said = texts.grilles;

/** The grids of the référentiel, one of which is shaped. */
export function GrillesTab() {
  const { state, referentiel } = useDraft();
  const chosen = useAppSelector(({ grillesView }) => grillesView.grille);
  const shown = grilleShown(state, referentiel.id, chosen);
  const [isAsking, setAsking] = useState(false);
  const ask = useCallback(() => setAsking(true), []);
  return (
    <div className={styles.tab}>
      {shown === undefined ? <Empty onAsk={ask} /> : <Shown key={shown.id} id={shown.id} onAsk={ask} />}
      {isAsking && <GenerateDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

/** What a grid is, and how to have the first. */
function Empty({ onAsk }: { readonly onAsk: () => void }) {
  const { referentiel, isReadOnly } = useDraft();
  const { blocs, competences } = referentiel;
  const hasCompetence = [...blocs.flatMap((bloc) => bloc.competences), ...competences].length > 0;
  if (isReadOnly) return <p className={styles.none}>{said.emptyReadOnly}</p>;
  return (
    <section aria-labelledby="sans-grille" className={styles.empty}>
      <h3 id="sans-grille" className={styles.emptyTitle}>
        {said.empty}
      </h3>
      <p>{said.what}</p>
      <Ways>
        <Way
          label={said.generate}
          hint={hasCompetence ? said.generateHint : said.nothingToEvaluate}
          isMain
          isDisabled={!hasCompetence}
          onPress={onAsk}
        />
      </Ways>
    </section>
  );
}

interface ShownProps {
  readonly id: string;
  readonly onAsk: () => void;
}

function Shown({ id, onAsk }: ShownProps) {
  const { state } = useDraft();
  const mode = useAppSelector(({ grillesView }) => grillesView.mode);
  const lu = useGrilleLue(state, id);
  const rows = useItemsUnder('essai', id);
  const essais = useMemo(() => rows.map(essaiDe), [rows]);
  const relu = useMemo(() => ({ entity: 'grille', id }) as const, [id]);
  return (
    <RelectureDe relu={relu}>
      <GrilleContext value={lu}>
        <Bar lu={lu} onAsk={onAsk} />
        <Bande />
        <EnRelecture>
          <Ecarts />
          <EssaisChanges grille={lu.grille} essais={essais} />
          {mode === 'concevoir' && <GrilleTable />}
        </EnRelecture>
        {mode === 'essayer' && <EssaisView />}
      </GrilleContext>
    </RelectureDe>
  );
}

/** What a review of the grid locks: its trials are no part of it. */
function EnRelecture({ children }: { readonly children: ReactNode }) {
  return <Locked isLocked={useRelecture().ouverte !== null}>{children}</Locked>;
}

interface BarProps {
  readonly lu: Grille;
  readonly onAsk: () => void;
}

/** Which grid is shown, what it is of, and what is done with it as a whole. */
function Bar({ lu, onAsk }: BarProps) {
  const { grille, epreuves, lignes } = lu;
  const voies = grille.voies.length === 0 ? said.everyVoie : grille.voies.join(', ');
  const summary = texts.counts.joined([
    said.summary(grille.parties.length, epreuves.size, lignes.size),
    voies,
  ]);
  return (
    <div className={styles.head} data-region>
      <Choice options={useChoices()} value={grille.id} />
      <Mode />
      <span className={styles.summary} title={summary}>
        {summary}
      </span>
      <Gestures
        referentiel={useDraft().referentiel.id}
        id={grille.id}
        intitule={grille.intitule}
        onAsk={onAsk}
      />
    </div>
  );
}

/** Grids by their titles: the same as long as no grid has another. */
function useChoices(): readonly Option<string>[] {
  const rows = useItemsUnder('grille', useDraft().referentiel.id);
  return useMemo(
    () =>
      rows.map(({ id, intitule }) => ({
        id,
        label: typeof intitule === 'string' && intitule !== '' ? intitule : said.untitled,
      })),
    [rows],
  );
}

// What stands in the bar is drawn again when it changes, and not at each key in the table.

interface ChoiceProps {
  readonly options: readonly Option<string>[];
  readonly value: string;
}

const Choice = memo(function Choice({ options, value }: ChoiceProps) {
  const dispatch = useAppDispatch();
  return (
    <div className={styles.choice}>
      <SelectField
        label={said.list}
        isBare
        options={options}
        value={value}
        onChange={(next) => dispatch(grillesLooked({ grille: next, cell: null, selected: [] }))}
      />
    </div>
  );
});

const Mode = memo(function Mode() {
  const dispatch = useAppDispatch();
  const mode = useAppSelector(({ grillesView }) => grillesView.mode);
  return (
    <Switcher
      label={texts.essais.views}
      options={(['concevoir', 'essayer'] as const).map((one) => ({
        id: one,
        label: texts.essais.view[one],
      }))}
      value={mode}
      onChange={(next) => dispatch(grillesLooked({ mode: next }))}
    />
  );
});

interface GesturesProps {
  readonly referentiel: string;
  readonly id: string;
  readonly intitule: string;
  readonly onAsk: () => void;
}

const Gestures = memo(function Gestures({ referentiel, id, intitule, onAsk }: GesturesProps) {
  const done = useDone();
  const sayDone = useSayDone();
  const { isReadOnly } = useEditing();
  const { tours } = useRelecture();
  const [relire, dialog] = useOuvrir();
  const remove = async (): Promise<void> => {
    if (!(await done((now) => removeItem(now, { entity: 'grille', id })))) return;
    sayDone(said.removed(intitule));
  };
  const actions = { generate: onAsk, relire: () => relire?.(), remove: () => void remove() };
  return (
    <div className={styles.gestures}>
      <PrintGrille label={texts.grillePaper.print} referentiel={referentiel} grille={id} essai={null} />
      {!isReadOnly && <AdoptGrille intitule={intitule} />}
      {!isReadOnly && (
        <MenuButton
          label={said.more}
          variant="quiet"
          actions={[
            { id: 'generate', label: said.generateOther },
            { id: 'relire', label: texts.relecture.ouvrir.open, isDisabled: relire === null },
            { id: 'remove', label: said.remove, isDisabled: tours.length > 0 },
          ]}
          onAction={(action) => actions[action]()}
        >
          <span aria-hidden="true">⋯</span>
        </MenuButton>
      )}
      {dialog}
    </div>
  );
});
