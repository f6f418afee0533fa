import { useState } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { textOf } from './typed-value.ts';
import type { TypedText } from './useTypedText.ts';
import styles from './fields.module.css';

/** Somebody else changed the same field meanwhile: nothing is lost, the person chooses. */
export function Conflict({ typed, value }: { readonly typed: TypedText; readonly value: Json }) {
  const [isShown, setShown] = useState(false);
  const other = textOf(value);
  const said = texts.editor.conflict;
  return (
    <div className={styles.conflict}>
      <div className={styles.choices}>
        <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {said.show}
        </Button>
        <Button onPress={() => void typed.insist()}>{said.keepMine}</Button>
        <Button onPress={typed.restore}>{said.takeOther}</Button>
      </div>
      {isShown && <p className={styles.other}>{other === '' ? said.empty : other}</p>}
    </div>
  );
}
