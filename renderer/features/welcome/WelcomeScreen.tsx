import type { About } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAboutQuery } from '../../app/engine-api.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { Way, Ways } from '../../ui/Ways.tsx';
import { Files } from './Files.tsx';
import { Page } from './Page.tsx';
import styles from './WelcomeScreen.module.css';

/** No file is open: which one? */
export function WelcomeScreen({ about }: { readonly about: About }) {
  const actions = useFileActions();
  // Files may have been put beside meanwhile: whoever comes back to the window sees them.
  useAboutQuery(undefined, { refetchOnFocus: true });
  const { isActing } = actions;
  const said = texts.welcome;
  const isDesktop = about.host === 'bureau';
  const hasFiles = about.files.length > 0;
  const files = <Files about={about} actions={actions} />;
  return (
    <Page title={said.title}>
      <p className={styles.purpose}>{said.purpose}</p>
      {hasFiles && files}
      <Ways>
        {/* In a browser the files to open are those listed. */}
        {isDesktop && (
          <Way {...said.ways.open} isMain={hasFiles} isDisabled={isActing} onPress={actions.open} />
        )}
        <Way
          {...said.ways.create}
          isMain={!(isDesktop && hasFiles)}
          isDisabled={isActing}
          onPress={actions.create}
        />
        <Way {...said.ways.example} isDisabled={isActing} onPress={actions.openExample} />
        {(isDesktop || hasFiles) && (
          <Way {...said.ways.audit} isDisabled={isActing} onPress={actions.audit} />
        )}
      </Ways>
      <output className={styles.opening}>{isActing && said.opening}</output>
      {!hasFiles && files}
    </Page>
  );
}
