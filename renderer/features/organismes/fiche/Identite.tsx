import { fauteIdentifiant } from '../../../../shared/identifiants/identifiants.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useConfrontation } from '../../annuaire/confrontation.ts';
import { Confrontation } from '../../annuaire/Confrontation.tsx';
import { useEdited } from '../../referentiel/draft.ts';
import { ItemForm } from '../../referentiel/fields/ItemForm.tsx';
import { AVoir } from './AVoir.tsx';
import { identite } from './champs.ts';
import { useFiche } from './fiche.ts';
import { Section } from './Section.tsx';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

/** Who it is: the names that it bore, its numbers, what the branch wants to keep in mind. */
export function Identite() {
  const { id, denomination, anciennes, siren, nda, etablissements } = useFiche();
  const selon = useConfrontation({
    denomination,
    siren: siren ?? null,
    sirets: etablissements.flatMap(({ siret }) => siret ?? []),
    ndas: [...new Set(nda)].filter((numero) => fauteIdentifiant('nda', numero) === null),
  });
  const { state } = useEdited();
  const row = state.get('organisme')?.get(id);
  if (row === undefined) return null;
  return (
    <Section titre={said.sections.identite}>
      <AVoir habilitation={null} />
      {anciennes.length > 0 && (
        <ul aria-label={said.anciennes} className={styles.anciennes}>
          {anciennes.map(({ denomination, jusqua }) => (
            <li key={`${jusqua} ${denomination}`}>{said.ancienne(denomination, jusqua)}</li>
          ))}
        </ul>
      )}
      <ItemForm item={{ entity: 'organisme', id }} row={row} fields={identite(siren !== undefined)} />
      <Confrontation selon={selon} />
    </Section>
  );
}
