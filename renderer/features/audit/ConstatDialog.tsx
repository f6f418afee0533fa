import { useState } from 'react';
import { importances, type Constat, type Importance } from '../../../shared/contract/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useWorkspace } from '../../app/shown.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useChangeDossier } from './dossier.ts';

const said = texts.audit.constats;
const options = importances.map((id) => ({ id, label: texts.audit.importances[id] }));

/** « 12, 15 » as rows of the journal; null when it says anything else. `last`: there is none beyond. */
function lignesDe(text: string, last: number): readonly number[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (text.trim() === '') return [];
  const isRow = (part: string): boolean => /^[1-9]\d{0,14}$/.test(part) && Number(part) <= last;
  return parts.every(isRow) ? [...new Set(parts.map(Number))] : null;
}

interface ConstatDialogProps {
  /** Null: a new one. */
  readonly constat: Constat | null;
  readonly onClose: () => void;
}

/** A finding is written, or written anew. */
export function ConstatDialog({ constat, onClose }: ConstatDialogProps) {
  const change = useChangeDossier();
  const [id] = useState(() => constat?.id ?? crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const last = useWorkspace()?.head.seq ?? 0;
  const [titre, setTitre] = useState(constat?.titre ?? '');
  const [texte, setTexte] = useState(constat?.texte ?? '');
  const [importance, setImportance] = useState<Importance>(constat?.importance ?? 'a_corriger');
  const [ecrites, setEcrites] = useState((constat?.lignes ?? []).join(', '));
  const [isSent, setSent] = useState(false);
  const lignes = lignesDe(ecrites, last);
  const write = async (): Promise<void> => {
    setSent(true);
    if (titre.trim() === '' || lignes === null) return;
    const ecrit: Constat = { id, titre: titre.trim(), texte: texte.trim(), importance, lignes };
    setBusy(true);
    const isWritten = await change((dossier) => ({
      ...dossier,
      constats: dossier.constats.some((one) => one.id === id)
        ? dossier.constats.map((one) => (one.id === id ? ecrit : one))
        : [...dossier.constats, ecrit],
    }));
    setBusy(false);
    if (isWritten) onClose();
  };
  return (
    <FormDialog
      title={said.dialogue}
      submit={said.enregistrer}
      isBusy={isBusy}
      onSubmit={write}
      onClose={onClose}
    >
      <TextField
        label={said.titre}
        value={titre}
        onChange={setTitre}
        maxLength={800}
        isProse
        takesFocus
        error={isSent && titre.trim() === '' ? said.titreMissing : undefined}
      />
      <RadioGroup label={said.importance} options={options} value={importance} onChange={setImportance} />
      <TextField
        label={said.texte}
        value={texte}
        onChange={setTexte}
        isMultiline
        isProse
        maxLength={20_000}
      />
      <TextField
        label={said.lignes}
        hint={said.lignesHint}
        value={ecrites}
        onChange={setEcrites}
        error={isSent && lignes === null ? said.lignesForm : undefined}
      />
    </FormDialog>
  );
}
