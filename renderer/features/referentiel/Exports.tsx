import { useEffect } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { VersionSummary } from '../../../shared/contract/responses.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useExportDocumentMutation } from '../../app/engine-api.ts';
import { listenToCommands, useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ExportStatus } from './ExportStatus.tsx';
import styles from './Exports.module.css';

interface ExportsProps {
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** The draft and each adopted version, ready to be handed out, and how the last export ended. */
export function Exports({ id, versions }: ExportsProps) {
  const dispatch = useAppDispatch();
  const [exportDocument, progress] = useExportDocumentMutation();
  const run = (numero: string | null): void => void exportDocument({ ref: id, numero });

  // The menu has one command: the draft's export.
  useEffect(
    () => dispatch(listenToCommands(() => void exportDocument({ ref: id, numero: null }))),
    [dispatch, exportDocument, id],
  );

  return (
    <div className={styles.exports}>
      <Toolbar aria-label={texts.export.toolbar} className={styles.toolbar ?? ''}>
        <Button isDisabled={progress.isLoading} onPress={() => run(null)}>
          {texts.export.draft}
        </Button>
        {versions.toReversed().map(({ numero }) => (
          <Button key={numero} isDisabled={progress.isLoading} onPress={() => run(numero)}>
            {texts.export.version(numero)}
          </Button>
        ))}
      </Toolbar>
      {versions.length > 0 && <Versions versions={versions} />}
      <ExportStatus progress={progress} />
    </div>
  );
}

function Versions({ versions }: { readonly versions: readonly VersionSummary[] }) {
  return (
    <ul className={styles.versions} aria-label={texts.version.list}>
      {versions.toReversed().map(({ numero, decision, passerOutre }) => (
        <li key={numero}>
          {texts.version.adopted(numero, texts.date(decision.date), decision.ref)}
          {passerOutre !== null && `. ${texts.version.overridden(passerOutre)}`}
        </li>
      ))}
    </ul>
  );
}
