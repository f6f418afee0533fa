import { texts } from '../../../shared/i18n/window.ts';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Way, Ways } from '../../ui/Ways.tsx';
import { useBeginning } from './beginning.ts';
import { NewReferentielDialog } from './NewReferentielDialog.tsx';
import styles from './Empty.module.css';

const said = texts.list;

/** A file without any référentiel: how to have the first one. */
export function Empty() {
  const dispatch = useAppDispatch();
  const { isReadOnly, isCreating, create, created } = useBeginning();
  return (
    <section className={styles.empty} aria-labelledby="no-referentiel">
      <h2 id="no-referentiel" className={styles.title}>
        {said.empty}
      </h2>
      {isReadOnly ? (
        <p>{said.emptyReadOnly}</p>
      ) : (
        <Ways>
          <Way label={said.create} hint={said.createHint} isMain isDisabled={false} onPress={create} />
          <Way
            label={said.import}
            hint={said.importHint}
            isDisabled={false}
            onPress={() => dispatch(screenShown('import'))}
          />
        </Ways>
      )}
      {isCreating && <NewReferentielDialog onClose={created} />}
    </section>
  );
}
