import type { About } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Files } from './Files.tsx';
import { Page } from './Page.tsx';
import styles from './WelcomeScreen.module.css';

/** No file is open: which one? */
export function WelcomeScreen({ about }: { readonly about: About }) {
  const actions = useFileActions();
  const { isActing } = actions;
  const said = texts.welcome;
  return (
    <Page title={said.title}>
      <p className={styles.purpose}>{said.purpose}</p>
      <div className={styles.actions}>
        {/* In a browser the files to open are those listed below. */}
        {about.host === 'bureau' && (
          <Button variant="primary" isDisabled={isActing} onPress={actions.open}>
            {said.open}
          </Button>
        )}
        <Button isDisabled={isActing} onPress={actions.create}>
          {said.create}
        </Button>
        <Button isDisabled={isActing} onPress={actions.openExample}>
          {said.example}
        </Button>
        <span className={styles.hint}>{said.exampleHint}</span>
      </div>
      <output className={styles.opening}>{isActing && said.opening}</output>
      <Files about={about} actions={actions} />
    </Page>
  );
}
