import { lazy, Suspense } from 'react';
import { useEffect } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { HelpDialog } from '../features/commands/HelpDialog.tsx';
import { Palette } from '../features/commands/Palette.tsx';
import { WorkspaceSearch } from '../features/search/WorkspaceSearch.tsx';
import { CreateDialog } from '../features/welcome/CreateDialog.tsx';
import { OpenDialog } from '../features/welcome/OpenDialog.tsx';
import { MotifDialog } from '../features/welcome/MotifDialog.tsx';
import { PaquetScreen } from '../features/welcome/PaquetScreen.tsx';
import { ProfileDialog } from '../features/welcome/ProfileDialog.tsx';
import { ProfileScreen } from '../features/welcome/ProfileScreen.tsx';
import { RefusalScreen } from '../features/welcome/RefusalScreen.tsx';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx';
import { FailureNotice, Waiting } from '../ui/Notice.tsx';
import { useCommands } from './commands.ts';
import { dialogClosed } from './dialog.ts';
import { failureSentence, useAboutQuery } from './engine-api.ts';
import { keepFocus } from './focus.ts';
import { HistoryMenu } from './HistoryMenu.ts';
import { useIsCovered, vaAvec } from './shown.ts';
import { useAppDispatch, useAppSelector } from './store.ts';
import { useTitle } from './title.ts';
import { useGivesWay } from './useGivesWay.ts';
import { WorkspaceWindow } from './WorkspaceWindow.tsx';
import styles from './App.module.css';

/** Its pages and pictures weigh more than the rest of the window: read when they are asked for. */
const GuideDialog = lazy(async () => ({
  default: (await import('../features/guide/GuideDialog.tsx')).GuideDialog,
}));

/** The whole window: what must be settled first, then the open file. */
export function App() {
  const { data: about } = useAboutQuery();
  return (
    <>
      <Content />
      <Unseen />
      {about?.host === 'bureau' && <HistoryMenu />}
      <Dialogs />
    </>
  );
}

/** Apart: what changes the title, or what can be done, would draw the whole window again. */
function Unseen(): null {
  useCommands();
  useTitle();
  useGivesWay();
  useEffect(keepFocus, []);
  return null;
}

function Content() {
  const { data: about, error, refetch } = useAboutQuery();
  const isCovered = useIsCovered();
  if (about === undefined) {
    if (error === undefined) return <Waiting text={texts.state.opening} />;
    return (
      <main className={styles.alone}>
        <FailureNotice
          level={1}
          title={texts.state.cannotRead}
          message={failureSentence(error)}
          onRetry={() => void refetch()}
        />
      </main>
    );
  }
  if (about.profile === null) return <ProfileScreen />;
  if (isCovered && about.refusal !== null) return <RefusalScreen refusal={about.refusal} />;
  if (isCovered && about.paquet !== null) return <PaquetScreen about={about} paquet={about.paquet} />;
  if (about.workspace === null) return <WelcomeScreen about={about} />;
  return (
    <WorkspaceWindow
      key={about.workspace.file}
      workspace={about.workspace}
      author={about.profile}
      paquet={about.paquet !== null && vaAvec(about.paquet, about.workspace) ? about.paquet : null}
    />
  );
}

function Dialogs() {
  const dispatch = useAppDispatch();
  const { data: about } = useAboutQuery();
  const opened = useAppSelector((state) => state.dialog);
  const close = (): void => void dispatch(dialogClosed());
  if (about === undefined || about.profile === null) return null;
  switch (opened) {
    case null:
      return null;
    case 'open':
      return <OpenDialog about={about} mode="edit" onClose={close} />;
    case 'audit':
      return <OpenDialog about={about} mode="examine" onClose={close} />;
    case 'create':
      return <CreateDialog folder={about.folder} onClose={close} />;
    case 'profile':
      return <ProfileDialog author={about.profile} onClose={close} />;
    case 'motif':
      return <MotifDialog onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'search':
      return <WorkspaceSearch onClose={close} />;
    case 'guide':
      return (
        <Suspense>
          <GuideDialog onClose={close} />
        </Suspense>
      );
    case 'help':
      return <HelpDialog hasMenu={about.host === 'bureau'} onClose={close} />;
  }
}
