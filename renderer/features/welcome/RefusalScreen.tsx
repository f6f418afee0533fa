import type { About, Remedy } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useActing } from '../../app/act.ts';
import { useDismissRefusalMutation } from '../../app/engine-api.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from './Page.tsx';
import styles from './RefusalScreen.module.css';

const modes = { retry: 'edit', examine: 'examine', recover: 'recover' } as const satisfies Record<
  Remedy,
  string
>;

/** A file that could not be opened: why, and what to do. */
export function RefusalScreen({ refusal }: { readonly refusal: NonNullable<About['refusal']> }) {
  const { file, error, remedies } = refusal;
  const { openKey, isActing: isOpening } = useFileActions();
  const { act, isActing: isLeaving } = useActing();
  const [dismiss] = useDismissRefusalMutation();
  const isActing = isOpening || isLeaving;
  const said = texts.welcome.refusal;
  return (
    <Page title={said.title(file.name)}>
      <div role="alert" className={styles.why}>
        <p>{error.message}</p>
      </div>
      <section className={styles.section}>
        <h2 className={styles.heading}>{said.whatToDo}</h2>
        <ul className={styles.remedies}>
          {remedies.map((remedy, i) => (
            <li key={remedy} className={styles.remedy}>
              <Button
                variant={i === 0 ? 'primary' : 'plain'}
                isDisabled={isActing}
                onPress={() => openKey(file.key, modes[remedy])}
              >
                {said.remedies[remedy].label}
              </Button>
              <span className={styles.hint}>{said.remedies[remedy].hint}</span>
            </li>
          ))}
          <li className={styles.remedy}>
            <Button isDisabled={isActing} onPress={() => act(() => dismiss())}>
              {said.back}
            </Button>
            <span className={styles.hint}>{said.backHint}</span>
          </li>
        </ul>
      </section>
      <output className={styles.hint}>{isOpening && texts.welcome.opening}</output>
    </Page>
  );
}
