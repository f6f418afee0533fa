import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { createGrille } from '../../../shared/edit/grilles.ts';
import type { Grille } from '../../../shared/generated/document.ts';
import { echellesProposees } from '../../../shared/grille/echelles.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { voies as voieLabels } from '../../../shared/i18n/fr/voies.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { grillesLooked } from './view.ts';
import styles from './Grilles.module.css';

const said = texts.grilles.generation;

type Preset = keyof typeof echellesProposees;
type Voie = Grille['voies'][number];

const presets = (Object.keys(echellesProposees) as Preset[]).map((id) => ({
  id,
  label: texts.grilles.echelles[id],
}));
const voies = Object.keys(voieLabels) as Voie[];

const toggled = <T,>(list: readonly T[], one: T, isIn: boolean): readonly T[] =>
  isIn ? [...list, one] : list.filter((other) => other !== one);

/** Which blocs a grid evaluates, on which scale, for which voies d’accès: the rest is made of the référentiel. */
export function GenerateDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useAppDispatch();
  const { referentiel, edit } = useDraft();
  const [intitule, setIntitule] = useState<string>(said.proposed);
  const [of, setOf] = useState<'whole' | 'some'>('whole');
  const [blocs, setBlocs] = useState<readonly string[]>([]);
  const [echelle, setEchelle] = useState<Preset>('acquis');
  const [chosen, setChosen] = useState<readonly Voie[]>([]);
  const [isSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isUntitled = intitule.trim() === '';
  const lacksBloc = of === 'some' && blocs.length === 0;

  const generate = async (): Promise<void> => {
    const choix = {
      intitule: intitule.trim(),
      blocs: of === 'whole' ? null : blocs,
      voies: voies.filter((voie) => chosen.includes(voie)),
      echelle,
    };
    const grille = genererGrille(referentiel, choix, newId);
    setBusy(true);
    const refused = await edit((now) => createGrille(now, referentiel.id, grille));
    setBusy(false);
    setFailure(refused?.message);
    if (refused !== null) return;
    dispatch(grillesLooked({ grille: grille.id, cell: null, selected: [], niveaux: null }));
    onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.create}
      isBusy={isBusy}
      failure={failure}
      onSubmit={async () => {
        setSent(true);
        if (!isUntitled && !lacksBloc) await generate();
      }}
      onClose={onClose}
    >
      <TextField
        label={said.intitule}
        isProse
        value={intitule}
        onChange={setIntitule}
        error={isSent && isUntitled ? said.intituleMissing : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      {referentiel.blocs.length > 1 && (
        <RadioGroup
          label={said.what}
          options={[
            { id: 'whole', label: said.whole },
            { id: 'some', label: said.some },
          ]}
          value={of}
          onChange={setOf}
          error={isSent && lacksBloc ? said.blocsMissing : undefined}
        />
      )}
      {of === 'some' && (
        <fieldset className={styles.choices}>
          <legend>{said.blocs}</legend>
          {referentiel.blocs.map(({ id, code, intitule: name }) => (
            <Checkbox
              key={id}
              isSelected={blocs.includes(id)}
              onChange={(isIn) => setBlocs(toggled(blocs, id, isIn))}
            >
              {[code, name].filter((part) => part !== undefined && part !== '').join(' ')}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <SelectField label={said.echelle} options={presets} value={echelle} onChange={setEchelle} />
      <fieldset className={styles.choices}>
        <legend>{said.voies}</legend>
        <span className={styles.soft}>{said.voiesHint}</span>
        {voies.map((voie) => (
          <Checkbox
            key={voie}
            isSelected={chosen.includes(voie)}
            onChange={(isIn) => setChosen(toggled(chosen, voie, isIn))}
          >
            {voie}, {voieLabels[voie]}
          </Checkbox>
        ))}
      </fieldset>
    </FormDialog>
  );
}
