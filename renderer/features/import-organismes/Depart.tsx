import { useState } from 'react';
import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import { natures } from '../../../shared/i18n/fr/organismes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { Grid } from '../../../shared/paste/grid.ts';
import { readPasted } from '../../../shared/paste/source.ts';
import { useChooseImportMutation, failureSentence } from '../../app/engine-api.ts';
import { pickFile } from '../../app/uploads.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isInDialog, usePasted } from '../paste/pasted.ts';
import { readFile } from '../paste/read-file.ts';
import { useReading } from '../paste/useReading.ts';
import type { Reglages, Source } from './useImportDOrganismes.ts';
import paste from '../paste/Paste.module.css';
import styles from './ImportOrganismes.module.css';

const said = texts.importOrganismes;

interface DepartProps {
  readonly referentiels: readonly ReferentielSummary[];
  readonly reglages: Reglages;
  readonly onReglages: (reglages: Reglages) => void;
  readonly onLire: (source: Source) => void;
  readonly onClose: () => void;
}

const optionsDeNature = (['FORMER', 'ORGANISER', 'ORGA_FORM'] as const).map((id) => ({
  id,
  label: natures[id],
}));

/** Of which certification, and where the list is: a fiche, a table, or what is pasted. */
export function Depart({ referentiels, reglages, onReglages, onLire, onClose }: DepartProps) {
  const [typed, setTyped] = useState('');
  const [choose, choosing] = useChooseImportMutation();
  const { step, read, restart } = useReading(null);
  const lu =
    (nom: string) =>
    (grids: readonly Grid[]): void =>
      onLire({ sorte: 'tableaux', nom, grids });
  const isReady = reglages.ref !== '' && isCalendarDate(reglages.au);
  usePasted((found, target) => {
    const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    if (!isReady || isText || !isInDialog(target) || (found.html === '' && found.text === '')) return false;
    read(() => readPasted(found), lu(said.colle));
    return true;
  });
  const fiche = async (): Promise<void> => {
    const { data } = await choose({ task: crypto.randomUUID() });
    if (data !== undefined && data !== null) onLire({ sorte: 'fiche', nom: data.name, key: data.key });
  };
  const tableau = async (): Promise<void> => {
    const file = await pickFile('.xlsx,.xlsm,.csv,.tsv,.txt,.html');
    if (file !== null) read(() => readFile(file), lu(file.name));
  };
  const refus = step.kind === 'refused' ? step.message : undefined;
  const echec =
    choosing.error === undefined || choosing.error.code === 'CANCELLED'
      ? refus
      : failureSentence(choosing.error);
  if (step.kind === 'reading')
    return (
      <div className={paste.reading}>
        <Progress label={said.lecture} done={Math.round(step.done * 100)} total={100} />
        <Button onPress={restart}>{texts.frame.interrupt}</Button>
      </div>
    );
  return (
    <>
      <p>{said.intro}</p>
      {echec !== undefined && (
        <div role="alert" className={paste.refusal}>
          <p className={paste.strong}>{said.refuse}</p>
          <p>{echec}</p>
        </div>
      )}
      <div className={styles.reglages}>
        <SelectField
          label={said.certification}
          options={referentiels.map(({ id, numero, intitule }) => ({
            id,
            label: [numero, intitule === '' ? texts.outline.unwritten : intitule].filter(Boolean).join(' '),
          }))}
          value={reglages.ref}
          onChange={(ref) => onReglages({ ...reglages, ref })}
          takesFocus
        />
        <TextField
          label={said.au}
          hint={said.auHint}
          type="date"
          value={reglages.au}
          onChange={(au) => onReglages({ ...reglages, au })}
        />
        <SelectField
          label={said.nature}
          hint={said.natureHint}
          options={optionsDeNature}
          value={reglages.nature}
          onChange={(nature) => onReglages({ ...reglages, nature })}
        />
      </div>
      <div className={styles.sources}>
        <Button isDisabled={!isReady || choosing.isLoading} onPress={() => void fiche()}>
          {said.fiche}
        </Button>
        <Button isDisabled={!isReady} onPress={() => void tableau()}>
          {said.tableau}
        </Button>
      </div>
      <TextField label={said.boite} hint={said.boiteHint} value={typed} onChange={setTyped} isMultiline />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button
          variant="primary"
          isDisabled={!isReady || typed.trim() === ''}
          onPress={() => read(() => readPasted({ html: '', text: typed }), lu(said.colle))}
        >
          {said.lireBoite}
        </Button>
      </DialogButtons>
    </>
  );
}
