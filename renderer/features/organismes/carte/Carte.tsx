import { useMemo } from 'react';
import type { RegistreAu } from '../../../../shared/contract/answers/organisme.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { carteDesEtendues, type BlocDeCarte, type Droits } from '../../../../shared/organisme/carte.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Heard } from '../../../ui/Heard.tsx';
import { Paged } from '../../../ui/Paged.tsx';
import { Cadre } from '../Cadre.tsx';
import { ChoixDeCertification } from '../ChoixDeCertification.tsx';
import { Denomination } from '../Denomination.tsx';
import { useCertifications } from '../fiche/fiche.ts';
import { useVue } from '../liste/registre.ts';
import vue from '../Vue.module.css';
import styles from './Carte.module.css';

const said = texts.organismes.carte;

interface CarteProps {
  readonly registre: RegistreAu;
  readonly onOuvrir: (organisme: string) => void;
}

/** Who may train and who may organise the evaluation, bloc by bloc, on the day of the register. */
export function Carte({ registre: { lignes, certifications: nommees }, onOuvrir }: CarteProps) {
  // One for which nobody is habilitated yet is the first to be looked at.
  const certifications = useCertifications();
  const [{ certification: choisie }] = useVue();
  const proposee = choisie ?? nommees[0]?.id;
  const certification = certifications.find(({ id }) => id === proposee) ?? certifications[0];
  const carte = useMemo(
    () => (certification === undefined ? null : carteDesEtendues(lignes, certification)),
    [lignes, certification],
  );
  if (certification === undefined || carte === null) return <p className={vue.rien}>{said.aucune}</p>;
  const { blocs, organismes } = carte;
  const manques = blocs.flatMap((bloc) => said.manques(bloc));
  return (
    <>
      <div className={vue.tete}>
        <ChoixDeCertification certifications={certifications} value={certification.id} />
        <output>{said.total(organismes.length)}</output>
      </div>
      {manques.length > 0 && (
        <ul className={styles.manques} aria-label={said.manquesTitre}>
          {manques.map((manque) => (
            <li key={manque}>{manque}</li>
          ))}
        </ul>
      )}
      {blocs.length === 0 ? (
        <p className={vue.rien}>{said.sansBloc}</p>
      ) : (
        <Paged items={organismes} more={said.plus}>
          {(vus) => (
            <Cadre label={said.table}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{said.organisme}</th>
                    {blocs.map(({ bloc }) => (
                      <th key={bloc.id} scope="col" title={bloc.intitule}>
                        <span className={styles.code}>{bloc.code ?? bloc.intitule}</span>
                        {bloc.code !== undefined && <span className={styles.intitule}>{bloc.intitule}</span>}
                      </th>
                    ))}
                  </tr>
                  <Compte blocs={blocs} droit="former" />
                  <Compte blocs={blocs} droit="organiser" />
                </thead>
                <tbody>
                  {vus.map(({ organisme, denomination, commune, droits }) => (
                    <tr key={organisme}>
                      <th scope="row">
                        <Denomination onClick={() => onOuvrir(organisme)}>{denomination}</Denomination>
                        {commune !== null && <span className={styles.commune}>{commune}</span>}
                      </th>
                      {droits.map((siens, i) => (
                        <td key={blocs[i]?.bloc.id}>
                          <DroitsDits {...siens} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Cadre>
          )}
        </Paged>
      )}
    </>
  );
}

interface CompteProps {
  readonly blocs: readonly BlocDeCarte[];
  readonly droit: keyof Droits;
}

/** How many may do one thing, bloc by bloc; where nobody may, it stands out. */
function Compte({ blocs, droit }: CompteProps) {
  return (
    <tr className={styles.compte}>
      <th scope="row">{said.compte[droit]}</th>
      {blocs.map(({ bloc, [droit]: count }) => (
        <td key={bloc.id}>{count === 0 ? <Badge tone="danger">{said.personne}</Badge> : count}</td>
      ))}
    </tr>
  );
}

function DroitsDits({ former, organiser }: Droits) {
  if (!former && !organiser)
    return (
      <>
        <span aria-hidden="true" className={styles.non}>
          –
        </span>
        <Heard>{said.rien}</Heard>
      </>
    );
  return (
    <span className={styles.droits}>
      {former && <Badge tone="success">{said.former}</Badge>}{' '}
      {organiser && <Badge tone="accent">{said.organiser}</Badge>}
    </span>
  );
}
