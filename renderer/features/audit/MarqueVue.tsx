import { useState } from 'react';
import type { Ligne, Marque } from '../../../shared/contract/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Heard } from '../../ui/Heard.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { avecMarque, sansMarque, useChangeDossier } from './dossier.ts';
import styles from './Audit.module.css';

const said = texts.audit.lignes;

interface MarqueVueProps {
  readonly ligne: Ligne;
  /** Undefined: nothing was said of the row yet. */
  readonly marque: Marque | undefined;
}

/** Whether a row was examined, and what the auditor notes of it: written when the field is left. */
export function MarqueVue({ ligne, marque = sansMarque(ligne) }: MarqueVueProps) {
  const change = useChangeDossier();
  const [note, setNote] = useState<string | null>(null);
  const leave = async (): Promise<void> => {
    if (note === null || note === marque.note) return setNote(null);
    if (await change(avecMarque({ ...marque, note: note.trim() }))) setNote(null);
  };
  return (
    <div className={styles.marque}>
      <Checkbox
        isSelected={marque.examinee}
        onChange={(examinee) => void change(avecMarque({ ...marque, examinee }))}
      >
        {said.examinee}
        <Heard>{said.deLigne(ligne.seq)}</Heard>
      </Checkbox>
      <TextField
        label={said.noteDe(ligne.seq)}
        isMultiline
        isProse
        value={note ?? marque.note}
        onChange={setNote}
        onBlur={() => void leave()}
      />
    </div>
  );
}
