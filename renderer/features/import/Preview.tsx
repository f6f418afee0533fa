import { useMemo, useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/answers/import.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAcceptImportMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { useOpenReferentiel } from '../../app/reveal.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { outlineOf } from '../referentiel/structure/outline.ts';
import { PlainOutline } from '../referentiel/structure/PlainOutline.tsx';
import { Notes } from './Notes.tsx';
import { Update } from './Update.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Preview.module.css';

const said = texts.importing.preview;

interface PreviewProps {
  /** Of the file. */
  readonly name: string;
  readonly preview: ImportPreview;
  /** Other files, other fiches. */
  readonly waysOn: ReactNode;
  readonly onReadAgain: () => void;
  readonly onGiveUp: () => void;
}

/** What an import would do, all of it, before it is accepted. */
export function Preview({ name, preview, waysOn, onReadAgain, onGiveUp }: PreviewProps) {
  const { effet, referentiel, notes } = preview;
  const nodes = useMemo(() => outlineOf(referentiel), [referentiel]);
  return (
    <div className={styles.preview}>
      <div className={styles.top}>
        <div>
          <h3 className={styles.title}>
            {[referentiel.numero, titleOf(preview)].filter((part) => part !== undefined).join(' · ')}
          </h3>
          <p className={styles.from}>{said.from(name)}</p>
          <p className={styles.effect}>{said.effect(effet)}</p>
        </div>
        {waysOn}
      </div>
      {effet === 'miseAJour' && <Update preview={preview} />}
      <div className={styles.columns}>
        <PlainOutline
          nodes={nodes}
          title={said.outline}
          label={texts.outline.label(referentiel.intitule)}
          empty={texts.outline.empty}
        />
        <Notes notes={notes} />
      </div>
      {effet === 'aucun' ? (
        <Same id={referentiel.id} onGiveUp={onGiveUp} />
      ) : (
        <Acceptance preview={preview} onReadAgain={onReadAgain} onGiveUp={onGiveUp} />
      )}
    </div>
  );
}

const titleOf = ({ referentiel }: ImportPreview): string =>
  referentiel.intitule === '' ? texts.importing.fiches.untitled : referentiel.intitule;

/** Nothing to import: the référentiel that is here already can be shown. */
function Same({ id, onGiveUp }: { readonly id: string; readonly onGiveUp: () => void }) {
  const open = useOpenReferentiel();
  return (
    <div className={screen.buttons}>
      <Button onPress={onGiveUp}>{said.giveUp}</Button>
      <Button variant="primary" onPress={() => open(id)}>
        {said.show}
      </Button>
    </div>
  );
}

interface AcceptanceProps {
  readonly preview: ImportPreview;
  readonly onReadAgain: () => void;
  readonly onGiveUp: () => void;
}

function Acceptance({ preview, onReadAgain, onGiveUp }: AcceptanceProps) {
  const open = useOpenReferentiel();
  const notify = useNotify();
  const [accept, { isLoading, error }] = useAcceptImportMutation();
  const [reason, setReason] = useState('');
  const onAccept = async (): Promise<void> => {
    if (isLoading) return;
    const { data } = await accept({
      token: preview.token,
      reason: reason.trim() === '' ? null : reason.trim(),
    });
    if (data === undefined) return;
    const { importing } = texts;
    const message =
      data.committed === null
        ? importing.nothingImported
        : importing.imported(titleOf(data.preview), data.committed.head.seq);
    open(data.referentiel);
    notify({ kind: 'success', message });
  };
  return (
    <div className={styles.acceptance}>
      {error !== undefined && (
        <div role="alert" className={screen.refusal}>
          <p className={screen.heading}>{said.acceptRefused}</p>
          <p>{failureSentence(error)}</p>
          <Button onPress={onReadAgain}>{said.again}</Button>
        </div>
      )}
      <div className={styles.decision}>
        <TextField
          label={said.reason}
          isProse
          hint={said.reasonHint}
          maxLength={65_536}
          value={reason}
          onChange={setReason}
        />
        <div className={screen.buttons}>
          <Button onPress={onGiveUp} isDisabled={isLoading}>
            {said.giveUp}
          </Button>
          <Button variant="primary" onPress={() => void onAccept()}>
            {isLoading ? said.accepting : said.accept}
          </Button>
        </div>
      </div>
    </div>
  );
}
