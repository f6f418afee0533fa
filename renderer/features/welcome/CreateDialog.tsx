import { useState } from 'react';
import { seVoit } from '../../../shared/domain/invisibles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useCreateFileMutation } from '../../app/engine-api.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { flushEdits } from '../referentiel/flush.ts';
import { MOST_IDCC, parseIdcc } from './idcc.ts';
import { NameField } from './NameField.tsx';

const { creation: said } = texts.welcome;

function idccFault(text: string): string | undefined {
  const { codes, malformed } = parseIdcc(text);
  if (malformed.length > 0) return said.idccMalformed(malformed);
  return codes.length > MOST_IDCC ? said.idccTooMany(MOST_IDCC) : undefined;
}

interface CreateDialogProps {
  /** Where the file goes; null when the host asks. */
  readonly folder: string | null;
  readonly onClose: () => void;
}

/** A new file, for one CPNE. */
export function CreateDialog({ folder, onClose }: CreateDialogProps) {
  const [nom, setNom] = useState('');
  const [idcc, setIdcc] = useState('');
  const [isSent, setSent] = useState(false);
  const [createFile, { isLoading, error }] = useCreateFileMutation();
  const fault = idccFault(idcc);

  const create = async (): Promise<void> => {
    await flushEdits();
    const { data } = await createFile({ nom: nom.trim(), idcc: parseIdcc(idcc).codes });
    if (data !== undefined && data !== 'cancelled') onClose();
  };
  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (seVoit(nom) && fault === undefined) await create();
  };
  return (
    <FormDialog
      title={said.title}
      submit={isLoading ? said.creating : said.create}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{said.hint}</p>
      <NameField said={said} value={nom} onChange={setNom} isSent={isSent} />
      <TextField
        label={said.idcc}
        hint={said.idccHint}
        value={idcc}
        onChange={setIdcc}
        error={isSent ? fault : undefined}
      />
      {folder !== null && <p>{said.where(folder)}</p>}
    </FormDialog>
  );
}
