import type { GrilleSummary, GrilleVersion } from '../../../shared/contract/answers/grille.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useGrillesQuery } from '../../app/engine-api.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { Comparer } from '../comparaison/Comparer.tsx';
import { PrintGrille } from '../paper/PrintGrille.tsx';
import { stateSentence } from './state-sentence.ts';
import { useExport } from './useExport.ts';
import { Version } from './Version.tsx';
import styles from './VersionsTab.module.css';

const said = texts.grilleVersions;

/** Where the draft of each grid of a référentiel stands, and its versions, the last one first. */
export function GrillesVersions({ id }: { readonly id: string }) {
  const { data, error, refetch } = useGrillesQuery(id);
  return (
    <section className={styles.part} aria-labelledby="grilles-versions">
      <h3 id="grilles-versions" className={styles.heading}>
        {said.list}
      </h3>
      {error !== undefined && (
        <FailureNotice
          title={texts.state.cannotRead}
          message={failureSentence(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === undefined && <Waiting text={said.loading} />}
      {data?.map((grille) => (
        <Grille key={grille.id} referentiel={id} grille={grille} />
      ))}
    </section>
  );
}

interface GrilleProps {
  readonly referentiel: string;
  readonly grille: GrilleSummary;
}

function Grille({ referentiel, grille }: GrilleProps) {
  const { exportVersion } = useExport(referentiel);
  const { id, versions } = grille;
  const intitule = grille.intitule === '' ? texts.grilles.untitled : grille.intitule;
  const last = versions.at(-1)?.numero;
  const compare = {
    id: referentiel,
    grille: id,
    numeroFc: null,
    versions,
    isEnRelecture: grille.statut === 'enRelecture',
  };
  return (
    <section className={styles.grille} aria-labelledby={`grille-${id}`}>
      <div className={styles.head}>
        <h4 id={`grille-${id}`} className={styles.numero}>
          {intitule}
        </h4>
        <span className={styles.ways}>
          <Comparer {...compare} intitule={intitule} />
          <Button aria-label={said.exportDraftOf(intitule)} onPress={() => exportVersion(null, id)}>
            {said.exportDraft}
          </Button>
        </span>
      </div>
      <p>{stateSentence(grille, last, said.neverAdopted)}</p>
      {versions.length > 0 && (
        <ul className={styles.versions}>
          {versions
            .map((version, index) => (
              <Version
                key={version.id}
                version={version}
                isLast={version.numero === last}
                level={5}
                about={<About version={version} previous={versions[index - 1]?.numero} />}
              >
                <Comparer {...compare} intitule={intitule} numero={version.numero} />
                <PrintGrille
                  label={said.printOf(intitule, version.numero)}
                  shown={texts.grillePaper.print}
                  referentiel={referentiel}
                  grille={id}
                  numero={version.numero}
                  essai={null}
                />
                <Button
                  aria-label={said.exportOf(intitule, version.numero)}
                  onPress={() => exportVersion(version.numero, id)}
                >
                  {texts.adoption.versions.export}
                </Button>
              </Version>
            ))
            .toReversed()}
        </ul>
      )}
    </section>
  );
}

interface AboutProps {
  readonly version: GrilleVersion;
  /** Number of the version before it. */
  readonly previous: string | undefined;
}

/** What a version of a grid evaluates, for whom, and what it follows. */
function About({ version, previous }: AboutProps) {
  const { pour, voies } = version;
  return (
    <p>
      {texts.counts.joined([
        said.pourVersion(pour.numero ?? ''),
        voies.length === 0 ? texts.grilles.everyVoie : voies.join(', '),
      ])}
      {'. '}
      {previous !== undefined && said.suite(previous)}
    </p>
  );
}
