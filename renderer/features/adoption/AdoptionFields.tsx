import { useRef, useState, type SubmitEvent } from 'react';
import type { GrilleAAdopter } from '../../../shared/contract/answers/grille.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { proposedNumeros } from '../../../shared/domain/numeros.ts';
import { revise, type Revision } from '../../../shared/domain/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import type { Option } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { AvecGrilles } from './AvecGrilles.tsx';
import { DecisionChoisie } from './DecisionChoisie.tsx';
import {
  acteOf,
  avecGrilles,
  faultsOf,
  firstForm,
  isWhole,
  needsReason,
  type Acte,
  type AdoptionFaults,
  type AdoptionForm,
  type AvecGrilles as Avec,
  type Constatee,
} from './form.ts';
import { decisionOf, revisionFaultsOf, revisionOf } from './revision.ts';
import { RevisionFields } from './RevisionFields.tsx';
import type { Tenues } from './tenues.ts';
import styles from './Adoption.module.css';

const said = texts.adoption;

interface AdoptionFieldsProps {
  /** Number of the last version, null before the first. */
  readonly last: string | null;
  /** What the CPNE may have decided. */
  readonly types: readonly Option<Constatee['type']>[];
  /** Decisions of the file that bear on it. */
  readonly tenues: Tenues;
  /** Something is wrong in what is adopted. */
  readonly isStopped: boolean;
  /** It is a référentiel: it says why it is revised, and when it is to be looked at again. */
  readonly isReferentiel?: boolean;
  /** Its last version ended it: it begins again, and revises nothing. */
  readonly isEnded?: boolean;
  /** Grids that may be adopted with it. */
  readonly grilles: readonly GrilleAAdopter[];
  readonly isBusy: boolean;
  /** Why it was refused. */
  readonly failure: string | undefined;
  /** Not asked again until it ends. */
  readonly onAdopt: (acte: Acte, avec: Avec, revision: Revision) => Promise<void>;
  /** Given up. */
  readonly onClose: () => void;
}

const NO_FAULT: AdoptionFaults = { grilles: {} };

/** The decision, typed; a refusal leaves everything as it was typed. */
export function AdoptionFields(props: AdoptionFieldsProps) {
  const {
    last,
    types,
    tenues,
    isStopped,
    isReferentiel = false,
    isEnded = false,
    grilles,
    isBusy,
    failure,
    onAdopt,
    onClose,
  } = props;
  const [today] = useState(() => localDate(new Date()));
  const [form, setForm] = useState(() => {
    const first = firstForm(last, grilles, tenues.adoptables[0]?.id);
    return { ...first, type: types.find(({ id }) => id === first.type)?.id ?? types[0]?.id ?? first.type };
  });
  const [isTried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const isRuleBroken = (tenues.adoptables.find(({ id }) => id === form.tenue)?.fautes.length ?? 0) > 0;
  const decision = decisionOf(form, tenues);
  const isFirst = last === null || isEnded;
  // What ends a certification adopts no grid with it.
  const isSuppression = decision.type === 'suppression';
  const asked = isSuppression ? { ...form, grilles: {} } : form;
  const isReasonNeeded = needsReason(asked, isStopped, grilles);
  const found = {
    ...faultsOf(asked, isReasonNeeded, isRuleBroken),
    ...(isReferentiel && revisionFaultsOf(form, isFirst, decision)),
  };
  const faults = isTried ? found : NO_FAULT;
  const change = (part: Partial<AdoptionForm>): void => setForm({ ...form, ...part });

  const adopt = useOneAtATime(async () => {
    setTried(true);
    if (isWhole(found)) {
      const revision = revisionOf(form, isFirst, decision.type);
      await onAdopt(acteOf(asked, isReasonNeeded), avecGrilles(asked), revision);
    }
    // The faults are marked once this has been drawn.
    else requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) void adopt();
  };

  return (
    <form ref={element} noValidate className={styles.form} onSubmit={onSubmit}>
      <Numero last={last} form={form} fault={faults.numero} onChange={change} />
      <DecisionChoisie
        tenues={tenues}
        types={types}
        today={today}
        form={form}
        faults={faults}
        onChange={change}
      />
      {isReferentiel && !isSuppression && (
        <RevisionFields
          form={form}
          faults={faults}
          isRevision={revise(isFirst, decision.type)}
          onChange={change}
        />
      )}
      {grilles.length > 0 && !isSuppression && (
        <AvecGrilles
          grilles={grilles}
          choices={form.grilles}
          faults={faults.grilles}
          onChange={(choices) => change({ grilles: choices })}
        />
      )}
      {isReasonNeeded && (
        <TextField
          label={said.passerOutre}
          hint={said.passerOutreHint}
          isRequired
          isMultiline
          maxLength={65_536}
          value={form.passerOutre}
          onChange={(passerOutre) => change({ passerOutre })}
          error={faults.passerOutre}
        />
      )}
      <TextField
        label={said.motif}
        hint={said.motifHint}
        isRequired
        isMultiline
        maxLength={65_536}
        value={form.motif}
        onChange={(motif) => change({ motif })}
        error={faults.motif}
      />
      {failure !== undefined && (
        <div role="alert" className={styles.refusal}>
          <p className={styles.heading}>{said.refused}</p>
          <p>{failure}</p>
        </div>
      )}
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button type="submit" variant="primary">
          {isBusy ? said.submitting : said.submit}
        </Button>
      </DialogButtons>
    </form>
  );
}

interface NumeroProps {
  readonly last: string | null;
  readonly form: AdoptionForm;
  readonly fault: string | undefined;
  readonly onChange: (part: Partial<AdoptionForm>) => void;
}

/** The number, free, and those that would follow the last one. */
function Numero({ last, form, fault, onChange }: NumeroProps) {
  const others = proposedNumeros(last).filter((numero) => numero !== form.numero);
  return (
    <div className={styles.numero}>
      <TextField
        label={said.numero}
        hint={said.numeroHint(last)}
        isRequired
        takesFocus
        maxLength={14}
        value={form.numero}
        onChange={(numero) => onChange({ numero })}
        error={fault}
      />
      <div className={styles.proposals}>
        {others.map((numero) => (
          <Button key={numero} onPress={() => onChange({ numero })}>
            {said.propose(numero)}
          </Button>
        ))}
      </div>
    </div>
  );
}
