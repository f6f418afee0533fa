import type { Evaluation } from '../../../shared/decision/evaluer.ts';
import { colleges, type College, type Point } from '../../../shared/decision/modele.ts';
import { votesDe } from '../../../shared/decision/tenue.ts';
import { champDeVote, champsDeVote, sensDeVote } from '../../../shared/decision/votes.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { useEdited } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { Cellule } from './Cellule.tsx';
import styles from './Decisions.module.css';

const said = texts.decisions.ordre;

interface VotesProps {
  readonly point: Point;
  readonly sieges: Evaluation['sieges'];
}

/** The votes of each collège on a point. */
export function Votes({ point, sieges }: VotesProps) {
  const { state, isReadOnly } = useEdited();
  const done = useDone();
  const item = { entity: 'decision', id: point.id } as const;
  const votes = votesDe(point);
  const comptees = (college: College): number =>
    votes === null ? 0 : sensDeVote.reduce((total, un) => total + votes[college][un], 0);
  const unanimite = (): void => {
    const row = state.get('decision')?.get(point.id);
    if (row === undefined) return;
    const voulus = champsDeVote.map(
      ({ champ, sens, college }) => [champ, sens === 'pour' ? sieges[college].voix : 0] as const,
    );
    void done(() => changeItem(item, row, Object.fromEntries(voulus)));
  };
  return (
    <div className={styles.votes}>
      <table className={styles.table} aria-label={said.votes}>
        <thead>
          <tr>
            <th scope="col">{said.votes}</th>
            {sensDeVote.map((un) => (
              <th key={un} scope="col">
                {said.sens[un]}
              </th>
            ))}
            <th scope="col">{said.comptees}</th>
          </tr>
        </thead>
        <tbody>
          {colleges.map((college) => {
            const nom = texts.decisions.presences.college(college);
            return (
              <tr key={college}>
                <th scope="row">{nom}</th>
                {sensDeVote.map((un) => (
                  <td key={un}>
                    <Cellule
                      item={item}
                      spec={{
                        kind: 'integer',
                        name: champDeVote(un, college),
                        label: said.voix(said.sens[un], nom),
                      }}
                    />
                  </td>
                ))}
                <td className={styles.soft}>{said.surTotal(comptees(college), sieges[college].voix)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!isReadOnly && votes === null && (
        <Button variant="quiet" onPress={unanimite}>
          {said.toutesPour}
        </Button>
      )}
    </div>
  );
}
