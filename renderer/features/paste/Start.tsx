import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { readPasted } from '../../../shared/paste/source.ts';
import { pickFile } from '../../app/uploads.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readFile } from './read-file.ts';
import type { Reading } from './useReading.ts';
import styles from './Paste.module.css';

const said = texts.paste;

interface StartProps {
  readonly onRead: Reading['read'];
  readonly onClose: () => void;
}

/** A box to paste into, or a file. */
export function Start({ onRead, onClose }: StartProps) {
  const [typed, setTyped] = useState('');
  const chooseFile = async (): Promise<void> => {
    const file = await pickFile('.xlsx,.xlsm,.csv,.tsv,.txt,.html');
    if (file !== null) onRead(() => readFile(file));
  };
  return (
    <>
      <p>{said.intro}</p>
      <TextField
        label={said.box}
        hint={said.boxHint}
        value={typed}
        onChange={setTyped}
        isMultiline
        takesFocus
      />
      <div className={styles.file}>
        <Button onPress={() => void chooseFile()}>{said.fromFile}</Button>
        <span className={styles.hint}>{said.fileHint}</span>
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button
          variant="primary"
          isDisabled={typed.trim() === ''}
          onPress={() => onRead(() => readPasted({ html: '', text: typed }))}
        >
          {said.readBox}
        </Button>
      </DialogButtons>
    </>
  );
}
