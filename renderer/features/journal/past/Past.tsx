import { useDeferredValue, useState } from 'react';
import type { JournalLine } from '../../../../shared/contract/answers/journal.ts';
import { dayAfter, isCalendarDate } from '../../../../shared/domain/dates.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useAboutQuery, useReferentielAtQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../../ui/Dialog.tsx';
import { Waiting } from '../../../ui/Notice.tsx';
import { Switcher } from '../../../ui/Switcher.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Etats } from '../../comparaison/Compares.tsx';
import { BROUILLON } from '../../comparaison/cotes.ts';
import { outlineOf } from '../../referentiel/structure/outline.ts';
import { PlainOutline } from '../../referentiel/structure/PlainOutline.tsx';
import { saidLine } from '../lines.ts';
import { GestureSlider } from './GestureSlider.tsx';
import { TakeAgain } from './TakeAgain.tsx';
import { useMoment, type MomentAsked } from './useMoment.ts';
import styles from './Past.module.css';

const said = texts.journal.past;

const views = (['state', 'compare'] as const).map((id) => ({ id, label: said.views[id] }));

/** Marks of substance stand between versions. */
const none: readonly never[] = [];

interface PastProps {
  /** Of the référentiel. */
  readonly id: string;
  readonly onClose: () => void;
}

/** A référentiel as it was after one of its gestures: read, compared with its draft, and taken again in part. */
export function Past({ id, onClose }: PastProps) {
  const [asked, setAsked] = useState<MomentAsked>({ n: null, before: null });
  const [view, setView] = useState<'state' | 'compare'>('state');
  const { moment, failure } = useMoment(id, asked);
  // The state of a gesture that one only passes is not worth asking for.
  const line = useDeferredValue(moment?.line ?? null);
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="whole">
      {failure !== null && <p role="alert">{failure}</p>}
      {moment === null ? (
        failure === null && <Waiting text={said.loading} />
      ) : (
        <>
          <div className={styles.head}>
            <GestureSlider n={moment.n} count={moment.count} onMove={(n) => setAsked({ n, before: null })} />
            <Evening onChoose={(before) => setAsked({ n: null, before })} />
            <Switcher label={said.view} options={views} value={view} onChange={setView} />
            <output className={styles.said}>{moment.line === null ? said.none : saidOf(moment.line)}</output>
          </div>
          {line === null ? null : view === 'state' ? (
            <StateAt id={id} line={line} />
          ) : (
            <Etats compare={{ id, grille: null, versions: none }} a={`@${line.seq}`} b={BROUILLON} />
          )}
        </>
      )}
      <DialogButtons>
        <Button variant="primary" onPress={onClose}>
          {texts.dialog.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

/** « 24 novembre 2026 à 17 h 34, Marie Durand, collège salariés : Modification — compétence C1.2 » */
function saidOf(line: JournalLine): string {
  const { who, what } = saidLine(line);
  return said.moment(texts.journal.whenExact(line.at), who, what);
}

/** The end of a day that is chosen. */
function Evening({ onChoose }: { readonly onChoose: (before: string) => void }) {
  const [day, setDay] = useState('');
  const change = (typed: string): void => {
    setDay(typed);
    if (isCalendarDate(typed)) onChoose(new Date(`${dayAfter(typed)}T00:00:00`).toISOString());
  };
  return (
    <div className={styles.day}>
      <TextField type="date" label={said.evening} value={day} onChange={change} />
    </div>
  );
}

interface StateAtProps {
  readonly id: string;
  readonly line: JournalLine;
}

function StateAt({ id, line }: StateAtProps) {
  const query = useReferentielAtQuery({ ref: id, moment: `@${line.seq}` });
  return (
    <Read query={query} loading={said.loading}>
      {({ referentiel }) => <Shown key={line.seq} referentiel={referentiel} line={line} />}
    </Read>
  );
}

function Shown({ referentiel, line }: { readonly referentiel: Referentiel; readonly line: JournalLine }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const readOnly = useAboutQuery().data?.workspace?.readOnly === true;
  return (
    <div className={styles.state}>
      <PlainOutline
        title={referentiel.intitule}
        label={said.outline(referentiel.intitule)}
        nodes={outlineOf(referentiel)}
        empty={texts.outline.empty}
        chosen={chosen}
        onChoose={setChosen}
      />
      {!readOnly && <TakeAgain referentiel={referentiel} item={chosen} line={line} />}
    </div>
  );
}
