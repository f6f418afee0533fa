import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Constat } from '../../../shared/controles/constat.ts';
import { messageDe } from '../../../shared/controles/phrases.ts';
import { ecarterRegle } from '../../../shared/edit/derogations.ts';
import { titreDe } from '../../../shared/i18n/fr/controles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { Base } from './Base.tsx';
import { placeName } from './lines.ts';
import styles from './SetAsideDialog.module.css';

const said = texts.controles.aside;

interface SetAsideDialogProps {
  readonly constat: Constat;
  /** Which findings are gone with it. */
  readonly onDone: (isGone: (constat: Constat) => boolean) => void;
  readonly onClose: () => void;
}

/** Sets a rule aside for an item or for the whole référentiel: a reason is asked for. */
export function SetAsideDialog({ constat, onDone, onClose }: SetAsideDialogProps) {
  const { referentiel, state, edit } = useDraft();
  const { regle, item } = constat;
  const isOfItem = item.entity !== 'referentiel';
  const [scope, setScope] = useState<'here' | 'everywhere'>(isOfItem ? 'here' : 'everywhere');
  const [motif, setMotif] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isMissing = motif.trim() === '';
  const submit = async (): Promise<void> => {
    setTried(true);
    if (isMissing) return;
    setBusy(true);
    const element = scope === 'here' ? item.id : null;
    const ecart = { referentiel: referentiel.id, regle, element };
    const refused = await edit((now) => ecarterRegle(now, newId(), ecart, motif.trim()));
    setBusy(false);
    setFailure(refused?.message);
    if (refused === null)
      onDone((one) => one.regle === regle && (element === null || one.item.id === element));
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.submit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.rule}>
        <p className={styles.title}>{titreDe(regle)}</p>
        <p>{messageDe(constat)}</p>
        <Base regle={regle} />
      </div>
      {isOfItem && (
        <RadioGroup
          label={said.scope}
          options={[
            { id: 'here', label: said.here, hint: placeName(state, item) },
            { id: 'everywhere', label: said.everywhere },
          ]}
          value={scope}
          onChange={setScope}
        />
      )}
      <TextField
        label={said.motif}
        value={motif}
        onChange={setMotif}
        hint={said.motifHint}
        error={isTried && isMissing ? said.motifMissing : undefined}
        isMultiline
        isRequired
        takesFocus
      />
    </FormDialog>
  );
}
