import type { Situation, VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useSituationQuery } from '../../app/engine-api.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { usePrint } from '../paper/usePrint.ts';
import { Hash } from './Hash.tsx';
import { LastExport } from './LastExport.tsx';
import { useExport } from './useExport.ts';
import styles from './VersionsTab.module.css';

const said = texts.adoption.versions;

interface VersionsTabProps {
  /** Of the référentiel. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Where the draft stands, then what was adopted, the last version first. */
export function VersionsTab({ id, versions }: VersionsTabProps) {
  const { exportVersion, outcome } = useExport(id);
  const print = usePrint(id);
  return (
    <div className={styles.tab}>
      <section className={styles.part} aria-labelledby="draft-state">
        <h3 id="draft-state" className={styles.heading}>
          {said.draft}
        </h3>
        <DraftState id={id} last={versions.at(-1)?.numero} />
      </section>
      {outcome !== undefined && <LastExport outcome={outcome} />}
      {versions.length > 0 && (
        <section className={styles.part} aria-labelledby="adopted-versions">
          <h3 id="adopted-versions" className={styles.heading}>
            {texts.version.list}
          </h3>
          <ul className={styles.versions}>
            {versions.toReversed().map((version, index) => (
              <Version
                key={version.id}
                version={version}
                isLast={index === 0}
                onExport={() => exportVersion(version.numero)}
                onPrint={(format) => print(version.numero, format)}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** `last`: number of the last version, undefined before the first. */
function stateSentence(statut: Situation['statut'], last: string | undefined): string {
  if (last === undefined) return said.neverAdopted;
  return statut === 'adopte' ? said.same(last) : said.modified(last);
}

function DraftState({ id, last }: { readonly id: string; readonly last: string | undefined }) {
  const { data, error, refetch } = useSituationQuery(id);
  if (error !== undefined) {
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <Waiting text={said.loading} />;
  return (
    <>
      <p>{stateSentence(data.statut, last)}</p>
      <Hash summary={said.empreinte} whole={data.empreinte} />
    </>
  );
}

interface VersionProps {
  readonly version: VersionSummary;
  readonly isLast: boolean;
  readonly onExport: () => void;
  readonly onPrint: (format: 'docx' | 'pdf') => void;
}

function Version({ version, isLast, onExport, onPrint }: VersionProps) {
  const { numero, decision, motif, passerOutre, sha256, empreinte } = version;
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h4 id={`version-${version.id}`} className={styles.numero}>
          {said.version(numero)}
        </h4>
        {isLast && <Badge tone="accent">{said.last}</Badge>}
        <span className={styles.ways}>
          <Button aria-label={texts.print.docxOf(numero)} onPress={() => onPrint('docx')}>
            {texts.print.docx}
          </Button>
          <Button aria-label={texts.print.pdfOf(numero)} onPress={() => onPrint('pdf')}>
            {texts.print.pdf}
          </Button>
          <Button aria-label={texts.export.version(numero)} onPress={onExport}>
            {said.export}
          </Button>
        </span>
      </div>
      <p>{texts.version.adopted(texts.date(decision.date), decision.ref)}</p>
      <p className={styles.text}>{said.motif(motif)}</p>
      {passerOutre !== null && <p className={styles.text}>{texts.version.overridden(passerOutre)}</p>}
      <Hash summary={said.sha256} whole={sha256} />
      <Hash summary={said.empreinte} whole={empreinte} />
    </li>
  );
}
