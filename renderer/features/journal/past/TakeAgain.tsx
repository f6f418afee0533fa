import type { JournalLine } from '../../../../shared/contract/answers/journal.ts';
import { flatten } from '../../../../shared/document/tree.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { codeOfItem, nameOfItem } from '../../../../shared/i18n/fr/item-name.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useActing } from '../../../app/act.ts';
import { useReprendreMutation } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Past.module.css';

const said = texts.journal.past;

interface TakeAgainProps {
  /** As it was. */
  readonly referentiel: Referentiel;
  /** What is chosen of it; null, or a heading of the outline: nothing. */
  readonly item: string | null;
  /** The gesture after which it was so. */
  readonly line: JournalLine;
}

/** Makes what is chosen again what it was, with what it held, or the whole: one gesture, whose reason says from when. */
export function TakeAgain({ referentiel, item, line }: TakeAgainProps) {
  const notify = useNotify();
  const [reprendre] = useReprendreMutation();
  const { act, isActing } = useActing();
  const node = flatten(referentiel).nodes.get(item ?? '');
  const take = (id: string): void =>
    act(async () => {
      const reason = texts.journal.ofItem.againFrom(texts.journal.when(line.at), line.seq);
      const answer = await reprendre({ referentiel: referentiel.id, seq: line.seq, item: id, reason });
      if (answer.data !== undefined) notify({ kind: 'success', message: said.taken });
      return answer;
    });
  return (
    <section className={styles.take} aria-label={said.take}>
      {node === undefined ? (
        <p>{said.choose}</p>
      ) : (
        <>
          <h3 className={styles.name}>
            {texts.journal.subject({
              entity: node.entity,
              id: node.id,
              code: codeOfItem(node.entity, node.fields),
              libelle: nameOfItem(node.entity, node.fields),
            })}
          </h3>
          <Button isDisabled={isActing} onPress={() => take(node.id)}>
            {said.takeItem}
          </Button>
        </>
      )}
      <Button variant="quiet" isDisabled={isActing} onPress={() => take(referentiel.id)}>
        {said.takeAll}
      </Button>
    </section>
  );
}
