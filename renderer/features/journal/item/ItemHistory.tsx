import type { ItemHistory as History, ItemStep } from '../../../../shared/contract/answers/history.ts';
import {
  changesOfGesture,
  fieldLabel,
  shownIn,
  type ItemChange,
  type Names,
} from '../../../../shared/comparaison/item-changes.ts';
import { fieldsOf, type EntityName } from '../../../../shared/domain/entities.ts';
import { isObject, type Json } from '../../../../shared/domain/json.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import { reprendreValeurs } from '../../../../shared/edit/reprendre.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useActing } from '../../../app/act.ts';
import { useAboutQuery, useCommitMutation } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { screenShown } from '../../../app/place.ts';
import { shortened } from '../../../app/shortened.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../../ui/Dialog.tsx';
import { FilterField } from '../../../ui/FilterField.tsx';
import { FailureNotice, Waiting } from '../../../ui/Notice.tsx';
import { ChangeList } from '../../changes/ChangeList.tsx';
import { saidLine } from '../lines.ts';
import { itemFiltered, itemHistoryClosed, itemHistoryOpened, type HistoryOf } from '../view.ts';
import { useSteps } from './useSteps.ts';
import styles from './ItemHistory.module.css';

const said = texts.journal.ofItem;

/** What happened to one item, over whatever is shown. */
export function ItemHistory() {
  const of = useAppSelector((state) => state.journalView.item);
  return of === null ? null : <Opened key={of.id} of={of} />;
}

function Opened({ of }: { readonly of: HistoryOf }) {
  const dispatch = useAppDispatch();
  const { history, failure, readMore, retry } = useSteps(of);
  const close = (): void => void dispatch(itemHistoryClosed());
  const name = history === null ? '' : texts.journal.subject(history.subject);
  const inJournal = (): void => {
    dispatch(itemFiltered({ id: of.id, name }));
    dispatch(screenShown('journal'));
  };
  return (
    <Dialog title={said.title(name)} isOpen onClose={close} size="large" isDismissable>
      {failure !== null && <FailureNotice title={texts.state.cannotRead} message={failure} onRetry={retry} />}
      {history === null && failure === null && <Waiting text={said.loading} />}
      {history !== null && <Steps of={of} history={history} onMore={readMore} />}
      <DialogButtons>
        {history !== null && <Button onPress={inJournal}>{said.inJournal}</Button>}
        <Button variant="primary" onPress={close}>
          {said.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

interface StepsProps {
  readonly of: HistoryOf;
  readonly history: History;
  readonly onMore: () => void;
}

function Steps({ of, history: { subject, field, current, steps, noms, next }, onMore }: StepsProps) {
  const dispatch = useAppDispatch();
  const names = new Map(Object.entries(noms));
  const fields = fieldsOf(subject.entity).map((id) => ({ id, label: fieldLabel(subject.entity, id) }));
  return (
    <>
      <div className={styles.head}>
        <FilterField
          label={said.field}
          all={said.everyField}
          options={fields}
          value={field}
          onChange={(asked) => void dispatch(itemHistoryOpened({ id: of.id, field: asked }))}
        />
        <output>
          {steps.length === 0 && next === null ? said.none : said.total(steps.length, next === null)}
        </output>
        {current === null && <p>{said.gone}</p>}
      </div>
      <ol className={styles.steps} aria-label={said.steps}>
        {steps.map((step) => (
          <Step
            key={keyOf(step)}
            step={step}
            entity={subject.entity}
            field={field}
            current={current}
            names={names}
          />
        ))}
      </ol>
      {next !== null && <Button onPress={onMore}>{said.loadMore}</Button>}
    </>
  );
}

interface StepProps {
  readonly step: ItemStep;
  readonly entity: EntityName;
  readonly field: string | null;
  readonly current: Row | null;
  /** Of items that steps name. */
  readonly names: Names;
}

/** A merge may stand for itself, and for each gesture that came by it; one of these may be told of one field, then of another. */
function keyOf({ line, received, ecartes, changes }: ItemStep): string {
  const row = received === null ? String(line.seq) : `${received.by.seq} ${received.hash}`;
  const members = changes.flatMap(({ after }) => Object.keys(after ?? {}));
  return [row, ecartes.length, ...members].join(' ');
}

/** By whom something of another copy came, and when. */
const receivedSaid = ({ by }: NonNullable<ItemStep['received']>): string =>
  said.received(
    by.subject === null ? texts.journal.gesture(by) : texts.journal.reunionAvec(by.subject),
    by.author.nom,
    texts.journal.when(by.at),
    by.seq,
  );

/** In the history of one field, what a gesture did to that field; in that of an item, all that it did. */
function ofField(change: ItemChange, field: string | null): ItemChange {
  if (field === null) return change;
  const { place: _, fields, ...rest } = change;
  return { ...rest, fields: fields.filter((one) => one.field === field) };
}

/** A text is only named; what several fields say together is short, and cut it would say something else. */
const refusedShown =
  (entity: EntityName, { membre }: ItemStep['ecartes'][number], names: Names) =>
  (valeur: Json): string => {
    const text = shownIn(entity, membre ?? '', valeur, names);
    return isObject(valeur) ? text : shortened(text);
  };

/** One gesture: who, when, why, what it did to the item, and what gives it that value again. */
function Step({ step, entity, field, current, names }: StepProps) {
  const { line, changes, received, madeOf, ecartes, isUndone } = step;
  const { seq, who, what, why } = saidLine(line);
  const shown = changesOfGesture(changes, names).map((change) => ofField({ ...change, name: '' }, field));
  return (
    <li className={styles.step}>
      <h3 className={styles.what}>{what}</h3>
      <p className={styles.facts}>
        {received === null ? seq : said.seqThere(line.seq)} · {texts.journal.whenExact(line.at)} · {who}
      </p>
      {received !== null && <p className={styles.facts}>{receivedSaid(received)}</p>}
      {madeOf !== null && <p>{said.madeOf(madeOf)}</p>}
      {why !== '' && <p>{why}</p>}
      {ecartes.map((ecarte) => (
        <p key={`${ecarte.sorte} ${ecarte.membre}`}>
          {said.ecarte(
            ecarte,
            ecarte.membre === null ? null : fieldLabel(entity, ecarte.membre),
            refusedShown(entity, ecarte, names),
          )}
        </p>
      ))}
      {isUndone && <p>{said.isUndone}</p>}
      {shown.length > 0 && <ChangeList label={what} changes={shown} shown="redline" />}
      <Again step={step} field={field} current={current} />
    </li>
  );
}

function Again({ step: { line, changes, received }, field, current }: Omit<StepProps, 'entity' | 'names'>) {
  const notify = useNotify();
  const readOnly = useAboutQuery().data?.workspace?.readOnly === true;
  const [commit] = useCommitMutation();
  const { act, isActing } = useActing();
  const last = changes.at(-1);
  const again = last === undefined ? null : reprendreValeurs(last, current, field);
  if (again === null || readOnly) return null;
  const { op, changes: wanted } = again;
  const press = (): void =>
    act(async () => {
      const reason = said.againFrom(texts.journal.when(line.at), (received?.by ?? line).seq);
      const answer = await commit({ op, reason, changes: [...wanted] });
      if (answer.data !== undefined) notify({ kind: 'success', message: said.done });
      return answer;
    });
  const isOne = Object.keys(wanted[0].after ?? {}).length === 1;
  return (
    <div>
      <Button isDisabled={isActing} onPress={press}>
        {isOne ? said.again : said.againAll}
      </Button>
    </div>
  );
}
