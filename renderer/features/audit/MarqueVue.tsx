import { useEffect, useEffectEvent, useState } from 'react';
import type { Ligne, Marque } from '../../../shared/contract/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Heard } from '../../ui/Heard.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { registerEdit } from '../referentiel/flush.ts';
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
    const isWritten =
      note === null ||
      note.trim() === marque.note ||
      (await change(avecMarque(ligne, { note: note.trim() })));
    // What was typed since is another note.
    if (isWritten) setNote((typed) => (typed === note ? null : typed));
  };
  const commit = useEffectEvent(leave);
  const giveUp = useEffectEvent(() => setNote(null));
  const isTyped = note !== null;
  const key = `audit/${ligne.seq}`;
  useEffect(
    () => (isTyped ? registerEdit({ key, commit: () => commit(), giveUp: () => giveUp() }) : undefined),
    [key, isTyped],
  );
  return (
    <div className={styles.marque}>
      <Checkbox
        isSelected={marque.examinee}
        onChange={(examinee) => void change(avecMarque(ligne, { examinee }))}
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
