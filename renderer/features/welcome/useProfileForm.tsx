import { useState } from 'react';
import type { Author, College } from '../../../shared/domain/gesture.ts';
import { seVoit } from '../../../shared/domain/invisibles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useWriteProfileMutation } from '../../app/engine-api.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { NameField } from './NameField.tsx';

const { profile: said } = texts.welcome;

interface Written {
  readonly nom: string;
  readonly college: College;
}

/** What is typed, and once it was sent what lacks. `form` goes to the form that ends it. */
export function useProfileForm(author: Author | null, onDone: () => void) {
  const [nom, setNom] = useState(author?.nom ?? '');
  const [college, setCollege] = useState<College | null>(author?.college ?? null);
  const [isSent, setSent] = useState(false);
  const [writeProfile, { isLoading, error }] = useWriteProfileMutation();

  const write = async (profile: Written): Promise<void> => {
    const { error: refused } = await writeProfile(profile);
    if (refused === undefined) onDone();
  };
  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (seVoit(nom) && college !== null) await write({ nom: nom.trim(), college });
  };
  const fields = (
    <>
      <p>{said.why}</p>
      <NameField said={said} value={nom} onChange={setNom} isSent={isSent} />
      <RadioGroup
        label={said.college}
        options={said.colleges}
        value={college}
        onChange={setCollege}
        error={isSent && college === null ? said.collegeMissing : undefined}
      />
    </>
  );
  const failure = error === undefined ? undefined : failureSentence(error);
  return { fields, form: { onSubmit, isBusy: isLoading, failure } };
}
