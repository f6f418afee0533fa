import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { addItem, changeItem } from '../../../../shared/edit/items.ts';
import { voieCodes } from '../../../../shared/edit/new-referentiel.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import type { Row, State } from '../../../../shared/domain/row.ts';
import type { VoieAcces } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { useDraft } from '../draft.ts';
import { ItemForm } from '../fields/ItemForm.tsx';
import { juryField } from './sections.ts';
import styles from './Fiche.module.css';

type Code = VoieAcces['code'];

/** The six voies d’accès, those that an import did not bring included. */
export function Voies() {
  const { referentiel, state } = useDraft();
  const rows = itemsUnder(state, 'voieAcces', referentiel.id);
  return (
    <ul className={styles.voies}>
      {voieCodes.map((code) => (
        <Voie key={code} code={code} row={rows.find((row) => row['code'] === code)} />
      ))}
    </ul>
  );
}

/** Opens or closes a voie; it is added in its place when the référentiel has it not yet. */
function opened(state: State, referentiel: string, code: Code, actif: boolean): Edit {
  const rows = itemsUnder(state, 'voieAcces', referentiel);
  const row = rows.find((one) => one['code'] === code);
  if (row !== undefined) return changeItem({ entity: 'voieAcces', id: row.id }, row, { actif });
  const rank = voieCodes.indexOf(code);
  const index = rows.filter((one) => voieCodes.findIndex((name) => name === one['code']) < rank).length;
  const item = { entity: 'voieAcces', id: newId() } as const;
  return addItem(state, item, { entity: 'referentiel', id: referentiel }, index, { code, actif });
}

function Voie({ code, row }: { readonly code: Code; readonly row: Row | undefined }) {
  const { referentiel, isReadOnly, edit } = useDraft();
  const [refusal, setRefusal] = useState<string>();
  const open = async (actif: boolean): Promise<void> =>
    setRefusal((await edit((state) => opened(state, referentiel.id, code, actif)))?.message);
  const isOpen = row?.['actif'] === true;
  return (
    <li className={styles.voie}>
      <Checkbox isSelected={isOpen} isDisabled={isReadOnly} onChange={(actif) => void open(actif)}>
        {texts.editor.voie[code]}
      </Checkbox>
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {row !== undefined && (isOpen || row['jury'] !== null) && (
        <div className={styles.jury}>
          <ItemForm item={{ entity: 'voieAcces', id: row.id }} row={row} fields={[juryField]} />
        </div>
      )}
    </li>
  );
}
