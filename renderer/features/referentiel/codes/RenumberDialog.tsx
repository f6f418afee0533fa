import { useState } from 'react';
import { codedKinds, renumber } from '../../../../shared/codes/numbering.ts';
import { recognise } from '../../../../shared/codes/styles.ts';
import type { Change } from '../../../../shared/domain/gesture.ts';
import type { Codification } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useNotify } from '../../../app/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useDraft } from '../draft.ts';
import { useDone } from '../useDone.ts';
import { choicesOf, UNNUMBERED, withChoice } from './choices.ts';
import styles from './RenumberDialog.module.css';

const said = texts.codes;
const SHOWN = 6;

/** How each kind of item is numbered, what that changes, and one gesture that does it. */
export function RenumberDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { state, referentiel } = useDraft();
  const done = useDone();
  const notify = useNotify();
  const [codification, setCodification] = useState<Codification>(
    () => referentiel.codification ?? recognise(state, id),
  );
  const isEmpty = Object.keys(codification).length === 0;
  const changes = isEmpty ? [] : renumber(state, id, codification).changes;
  const renamed = changes.filter(({ entity }) => entity !== 'referentiel');
  const confirm = async (): Promise<void> => {
    if (await done((now) => renumber(now, id, codification)))
      notify({ kind: 'success', message: said.done(renamed.length) });
    onClose();
  };
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="large">
      <p>{said.intro}</p>
      <div className={styles.kinds}>
        {codedKinds.map((kind) => (
          <SelectField
            key={kind}
            label={said.kinds[kind]}
            options={choicesOf(state, id, codification, kind)}
            value={codification[kind] ?? UNNUMBERED}
            onChange={(choice) => setCodification(withChoice(codification, kind, choice))}
          />
        ))}
      </div>
      <Preview renamed={renamed} />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button variant="primary" isDisabled={changes.length === 0} onPress={() => void confirm()}>
          {said.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

const codeIn = (members: Change['before']): string => {
  const code = members?.['code'];
  return typeof code === 'string' ? code : said.none;
};

/** The first codes that change, and how many do. */
function Preview({ renamed }: { readonly renamed: readonly Change[] }) {
  const rest = renamed.length - SHOWN;
  return (
    <div className={styles.preview}>
      <output>{said.changing(renamed.length)}</output>
      {renamed.length > 0 && (
        <ul className={styles.changes}>
          {renamed.slice(0, SHOWN).map(({ entity, id, before, after }) => (
            <li key={id}>{said.change(entity, codeIn(before), codeIn(after))}</li>
          ))}
          {rest > 0 && <li>{said.more(rest)}</li>}
        </ul>
      )}
    </div>
  );
}
