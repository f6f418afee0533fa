import { useMemo, useState } from 'react';
import type { Constat } from '../../../shared/controles/constat.ts';
import { retablirRegle } from '../../../shared/edit/derogations.ts';
import { objectifLabels, titreDe } from '../../../shared/i18n/fr/controles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { standing } from '../../app/reveal.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Waiting } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Switcher } from '../../ui/Switcher.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { objectifsDe, useControles } from './controles.ts';
import { Couverture } from './Couverture.tsx';
import { FindingTree } from './FindingTree.tsx';
import { counts } from './grouping.ts';
import { lineAfter, type ConstatLine } from './lines.ts';
import { Niveau } from './Niveau.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';
import { looked } from './view.ts';
import styles from './ControlesTab.module.css';

const said = texts.controles;

/** What would be refused, and what covers what. */
export function ControlesTab() {
  const dispatch = useAppDispatch();
  const { view, isExamined } = useControles();
  if (!isExamined) return <Waiting text={said.running} />;
  return (
    <div className={styles.controles}>
      <div className={styles.bar}>
        <Switcher
          label={said.views}
          options={(['constats', 'couverture'] as const).map((id) => ({ id, label: said.view[id] }))}
          value={view.shown}
          onChange={(shown) => dispatch(looked({ shown }))}
        />
        {view.shown === 'constats' && <Choices />}
      </div>
      {view.shown === 'constats' ? <Findings /> : <Couverture />}
    </div>
  );
}

/** What the référentiel is checked for, how many findings there are, and how they are put together. */
function Choices() {
  const dispatch = useAppDispatch();
  const { rapport, view } = useControles();
  const { referentiel } = useDraft();
  return (
    <>
      <Switcher
        label={said.groupedBy}
        options={(['bloc', 'regle'] as const).map((id) => ({ id, label: said.grouping[id] }))}
        value={view.grouping}
        onChange={(grouping) => dispatch(looked({ grouping }))}
      />
      <div className={styles.objectif}>
        <SelectField
          label={said.objectif}
          options={objectifsDe(referentiel.registre).map((id) => ({ id, label: said.objectifs[id] }))}
          value={view.objectif}
          onChange={(objectif) => dispatch(looked({ objectif }))}
        />
      </div>
      <output className={styles.counts}>
        {counts(rapport.constats).map(({ niveau, count }) => (
          <Niveau key={niveau} niveau={niveau} label={said.count(niveau, count)} />
        ))}
        <span className={styles.soft}>{said.regles(rapport.regles)}</span>
      </output>
    </>
  );
}

/** A finding of a rule that is to be set aside, and those among which it stands. */
interface Asked {
  readonly constat: Constat;
  readonly shown: readonly ConstatLine[];
}

function Findings() {
  const dispatch = useAppDispatch();
  const { rapport, view } = useControles();
  const { isReadOnly, state } = useDraft();
  const done = useDone();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const { regle } = view;
  const constats = useMemo(
    () => (regle === null ? rapport.constats : rapport.constats.filter((one) => one.regle === regle)),
    [rapport, regle],
  );
  const none =
    regle === null ? said.none(objectifLabels[rapport.objectif], rapport.regles) : said.noneOfRegle;
  const hasAsides = (state.get('derogation')?.size ?? 0) > 0;
  return (
    <>
      {regle !== null && (
        <div className={styles.only}>
          <span>{said.ofRegle(titreDe(regle))}</span>
          <Button variant="quiet" onPress={() => dispatch(looked({ regle: null }))}>
            {said.all}
          </Button>
        </div>
      )}
      {constats.length === 0 && <p className={styles.none}>{none}</p>}
      {(constats.length > 0 || (regle === null && hasAsides)) && (
        <FindingTree
          constats={constats}
          actions={{
            setAside: isReadOnly ? null : (constat, shown) => setAsked({ constat, shown }),
            restore: isReadOnly ? null : ({ id }) => void done((now) => retablirRegle(now, id)),
          }}
        />
      )}
      {asked !== null && (
        <SetAsideDialog
          constat={asked.constat}
          onDone={(isGone) => {
            close();
            const next = lineAfter(asked.shown, asked.constat, isGone);
            if (next !== null) focusOnceShown(() => standing(next));
          }}
          onClose={close}
        />
      )}
    </>
  );
}
