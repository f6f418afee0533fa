import {
  commandIds,
  commands,
  type CommandContext,
  type CommandId,
} from '../../../shared/commands/commands.ts';
import { keyParts } from '../../../shared/commands/keys.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { dialogOpened } from '../../app/dialog.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Keys } from './Keys.tsx';
import styles from './Commands.module.css';

interface HelpDialogProps {
  /** In a browser, the keys of the desktop's menu are the browser's own. */
  readonly hasMenu: boolean;
  readonly onClose: () => void;
}

/** Every key, where it means something. */
export function HelpDialog({ hasMenu, onClose }: HelpDialogProps) {
  const dispatch = useAppDispatch();
  const ids = commandIds.filter(
    (id) => commands[id].keys.length > 0 && (hasMenu || commands[id].heard !== 'menu'),
  );
  const groups = [...Map.groupBy(ids, (id) => commands[id].context)];
  return (
    <Dialog title={texts.commands.labels.help} isOpen onClose={onClose} size="large" isDismissable>
      <div className={styles.sheet}>
        {groups.map(([context, held]) => (
          <Group key={context} context={context} ids={held} />
        ))}
      </div>
      <DialogButtons>
        <Button onPress={() => dispatch(dialogOpened('guide'))}>{texts.commands.readGuide}</Button>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}

interface GroupProps {
  readonly context: CommandContext;
  readonly ids: readonly CommandId[];
}

function Group({ context, ids }: GroupProps) {
  return (
    <section className={styles.group}>
      <h3 className={styles.context}>{texts.commands.contexts[context]}</h3>
      <dl>
        {ids.map((id) => (
          <div key={id} className={styles.entry}>
            <dt>{texts.commands.labels[id].replace(/…$/, '')}</dt>
            <dd className={styles.ways}>
              {commands[id].keys.map((keys) => (
                <Keys key={keys} parts={keyParts(keys)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
