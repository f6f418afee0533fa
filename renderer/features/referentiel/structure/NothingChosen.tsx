import {
  commandIds,
  commands,
  type CommandContext,
  type CommandId,
} from '../../../../shared/commands/commands.ts';
import { keyParts } from '../../../../shared/commands/keys.ts';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { childrenAllowed } from '../../../../shared/edit/places.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { runCommand } from '../../../app/command-registry.ts';
import { Button } from '../../../ui/Button.tsx';
import { takingAction } from '../../partage/taking-action.ts';
import { useDraft } from '../draft.ts';
import styles from './Structure.module.css';

const keyed = (context: CommandContext): readonly CommandId[] =>
  commandIds.filter((id) => commands[id].context === context && commands[id].keys.length > 0);

interface NothingChosenProps {
  /** The tab in which one chooses. */
  readonly place: 'tableau' | 'structure';
  readonly onAdd: (entity: EntityName, parent: ItemRef) => void;
}

/** What to do first: begin, or choose. */
export function NothingChosen({ place, onAdd }: NothingChosenProps) {
  const { referentiel, state, isReadOnly } = useDraft();
  const said = texts.editor.structure;
  const root: ItemRef = { entity: 'referentiel', id: referentiel.id };
  const possible = childrenAllowed(state, root);
  const { activites, blocs, competences, modalites } = referentiel;
  const isEmpty = [activites, blocs, competences, modalites].every((list) => list.length === 0);
  const begin = referentiel.registre === 'RS' ? said.beginRs : said.begin;
  return (
    <div className={styles.nothing}>
      <p>{!isEmpty ? said.choose[place] : isReadOnly ? said.emptyReadOnly : begin}</p>
      {!isReadOnly && (
        <div className={styles.actions}>
          {possible.map((entity) => (
            <Button key={entity} onPress={() => onAdd(entity, root)}>
              {said.addOne(entity)}
            </Button>
          ))}
          {takingAction(possible).map(({ id, label }) => (
            <Button key={id} variant="quiet" onPress={() => runCommand(id)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {!isReadOnly && !isEmpty && (
        <>
          <h3 className={styles.keysTitle}>{said.keysTitle}</h3>
          <ul className={styles.keys}>
            {keyed(place).map((id) => (
              <li key={id}>{texts.commands.spelled(id, commands[id].keys.map(keyParts))}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
