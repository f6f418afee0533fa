import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { FichierChoisi } from '../../shared/contract/window.ts';
import type { Author } from '../../shared/domain/gesture.ts';
import { ListePublique } from '../features/annuaire/ListePublique.tsx';
import { DecisionsScreen } from '../features/decisions/DecisionsScreen.tsx';
import { AuditScreen } from '../features/audit/AuditScreen.tsx';
import { FusionScreen } from '../features/fusion/FusionScreen.tsx';
import { GardeDesReponses } from '../features/fusion/GardeDesReponses.tsx';
import { EnvoyerPaquet } from '../features/fusion/EnvoyerPaquet.tsx';
import { PrendrePaquet } from '../features/fusion/PrendrePaquet.tsx';
import { ImportOrganismes } from '../features/import-organismes/ImportOrganismes.tsx';
import { ImportScreen } from '../features/import/ImportScreen.tsx';
import { ItemHistory } from '../features/journal/item/ItemHistory.tsx';
import { JournalScreen } from '../features/journal/JournalScreen.tsx';
import { OrganismesScreen } from '../features/organismes/OrganismesScreen.tsx';
import { ReferentielsScreen } from '../features/referentiels/ReferentielsScreen.tsx';
import { VerificationScreen } from '../features/verification/VerificationScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { useKeptPlace } from './kept-place.ts';
import { Navigation } from './Navigation.tsx';
import type { Screen } from './place.ts';
import { useAppSelector } from './store.ts';
import styles from './App.module.css';

const screens: Readonly<Record<Screen, () => React.ReactNode>> = {
  referentiels: ReferentielsScreen,
  import: ImportScreen,
  fusion: FusionScreen,
  organismes: OrganismesScreen,
  decisions: DecisionsScreen,
  journal: JournalScreen,
  verification: VerificationScreen,
  audit: AuditScreen,
};

interface WorkspaceWindowProps {
  readonly workspace: WorkspaceInfo;
  readonly author: Author;
  /** What was given to be opened with this file. */
  readonly paquet: FichierChoisi | null;
}

/** The open file: whose it is, who works, and one screen. */
export function WorkspaceWindow({ workspace, author, paquet }: WorkspaceWindowProps) {
  const screen = useAppSelector((state) => state.place.screen);
  const isBack = useKeptPlace();
  const ScreenShown = screens[screen];
  return (
    <div className={styles.window}>
      <Header workspace={workspace} author={author} />
      <Navigation screen={screen} />
      <div className={styles.screen}>
        {isBack && (
          <ErrorBoundary key={screen}>
            <ScreenShown />
          </ErrorBoundary>
        )}
      </div>
      {!workspace.readOnly && <ImportOrganismes />}
      <GardeDesReponses />
      <EnvoyerPaquet />
      {isBack && paquet !== null && <PrendrePaquet key={paquet.key} paquet={paquet} />}
      <ListePublique />
      <ItemHistory />
    </div>
  );
}
