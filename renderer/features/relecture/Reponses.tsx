import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { repondre } from '../../../shared/relecture/gestes.ts';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useRelecture } from './relecture.ts';
import { fauteDe, useVoix } from './voix.ts';
import { VoixFields } from './VoixFields.tsx';
import styles from './Relecture.module.css';

const said = texts.relecture;

/** What was answered to a comment, and an answer more. */
export function Reponses({ commentaire }: { readonly commentaire: Commentaire }) {
  const { reponses, peutEcrire, versions } = useRelecture();
  const [isAsked, setAsked] = useState(false);
  const dites = reponses.get(commentaire.id) ?? [];
  const isClosed = versions.some(({ relecture }) => relecture === commentaire.relecture);
  return (
    <>
      {dites.length > 0 && (
        <ul aria-label={said.reponses(dites.length)} className={styles.reponses}>
          {dites.map(({ id, texte, auteur, college, organisation, le }) => (
            <li key={id} className={styles.reponse}>
              <p className={styles.doux}>
                {said.qui(auteur, college, organisation)}, {said.le(le)}
              </p>
              <p className={styles.texte}>{texte}</p>
            </li>
          ))}
        </ul>
      )}
      {peutEcrire && !isClosed && !isAsked && (
        <div>
          <Button onPress={() => setAsked(true)}>{said.repondre.open}</Button>
        </div>
      )}
      {isAsked && <Repondre commentaire={commentaire.id} onClose={() => setAsked(false)} />}
    </>
  );
}

interface RepondreProps {
  readonly commentaire: string;
  readonly onClose: () => void;
}

function Repondre({ commentaire, onClose }: RepondreProps) {
  const { edit } = useDraft();
  const [texte, setTexte] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { parole, encore, change, parler } = useVoix();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (texte.trim() === '' || fauteDe(parole) !== undefined) return;
    setBusy(true);
    const dit = { id: uuid(), le: new Date().toISOString(), texte: texte.trim(), voix: parler() };
    const refused = await edit(() => repondre(commentaire, dit));
    setBusy(false);
    if (refused === null) onClose();
    else setFailure(refused.message);
  };
  return (
    <Form
      submit={said.repondre.submit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={submit}
      onCancel={onClose}
    >
      <TextField
        label={said.repondre.label}
        isRequired
        isMultiline
        takesFocus
        maxLength={65_536}
        value={texte}
        onChange={setTexte}
        error={isTried && texte.trim() === '' ? said.missing : undefined}
      />
      <VoixFields value={parole} encore={encore} isTried={isTried} onChange={change} />
    </Form>
  );
}
