import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { State } from '../../../shared/domain/row.ts';
import { itemsUnder } from '../../../shared/edit/siblings.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useSituationQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { Comparer } from '../comparaison/Comparer.tsx';
import { usePrint } from '../paper/usePrint.ts';
import { useDraft } from '../referentiel/draft.ts';
import { useRelecture } from '../relecture/relecture.ts';
import { GrilleAu } from './GrilleAu.tsx';
import { GrillesVersions } from './GrillesVersions.tsx';
import { Hash } from './Hash.tsx';
import { LastExport } from './LastExport.tsx';
import { stateSentence } from './state-sentence.ts';
import { useExport } from './useExport.ts';
import { Version } from './Version.tsx';
import styles from './VersionsTab.module.css';

const said = texts.adoption.versions;

interface VersionsTabProps {
  /** Of the référentiel. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Where the draft stands, then what was adopted, the last version first; the same of its grids beside, or below. */
export function VersionsTab({ id, versions }: VersionsTabProps) {
  const { exportVersion, outcome } = useExport(id);
  const print = usePrint(id);
  const { state } = useDraft();
  const compare = {
    id,
    grille: null,
    numeroFc: numeroFcOf(state, id),
    versions,
    isEnRelecture: useRelecture().ouverte !== null,
  };
  const hasGrilles = itemsUnder(state, 'grille', id).length > 0;
  return (
    <div className={styles.tab}>
      <div className={styles.column}>
        <section className={styles.part} aria-labelledby="draft-state">
          <h3 id="draft-state" className={styles.heading}>
            {said.draft}
          </h3>
          <DraftState id={id} last={versions.at(-1)?.numero} />
          <Comparer {...compare} />
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
                  about={index === 0 && <Fin decision={version.decision} />}
                >
                  <Comparer {...compare} numero={version.numero} />
                  <Button
                    aria-label={texts.print.docxOf(version.numero)}
                    onPress={() => print(version.numero, 'docx')}
                  >
                    {texts.print.docx}
                  </Button>
                  <Button
                    aria-label={texts.print.pdfOf(version.numero)}
                    onPress={() => print(version.numero, 'pdf')}
                  >
                    {texts.print.pdf}
                  </Button>
                  <Button
                    aria-label={texts.export.version(version.numero)}
                    onPress={() => exportVersion(version.numero)}
                  >
                    {said.export}
                  </Button>
                </Version>
              ))}
            </ul>
          </section>
        )}
      </div>
      {hasGrilles && (
        <div className={styles.column}>
          <GrilleAu id={id} versions={versions} />
          <GrillesVersions id={id} />
        </div>
      )}
    </div>
  );
}

/** The certification is no more: its last version says so. */
function Fin({ decision: { type, date } }: Pick<VersionSummary, 'decision'>) {
  return type === 'suppression' && <p className={styles.text}>{said.fin(texts.date(date))}</p>;
}

function numeroFcOf(state: State, id: string): string | null {
  const numero = state.get('referentiel')?.get(id)?.['numero'];
  return typeof numero === 'string' ? numero : null;
}

function DraftState({ id, last }: { readonly id: string; readonly last: string | undefined }) {
  const query = useSituationQuery(id);
  return (
    <Read query={query} loading={said.loading}>
      {({ empreinte, ...situation }) => (
        <>
          <p>{stateSentence(situation, last)}</p>
          <Hash summary={said.empreinte} whole={empreinte} />
        </>
      )}
    </Read>
  );
}
