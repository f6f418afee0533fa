import { useId, useState } from 'react';
import { localDate } from '../../../../shared/domain/dates.ts';
import { corrigerEnRetirant } from '../../../../shared/edit/organismes.ts';
import type { CertificationDeListe, Habilitation } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { enOrdre, situationAu } from '../../../../shared/organisme/etat-au.ts';
import type { Etat } from '../../../../shared/organisme/etats.ts';
import { etablissementDe } from '../../../../shared/organisme/registre.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEdited, useEditing } from '../../referentiel/draft.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { ItemForm } from '../../referentiel/fields/ItemForm.tsx';
import { usePrintAttestation } from '../../paper/usePrint.ts';
import { EtapeDialog } from '../etapes/EtapeDialog.tsx';
import { EtatDit } from '../EtatDit.tsx';
import { Audits } from './Audits.tsx';
import { AVoir } from './AVoir.tsx';
import { convention } from './champs.ts';
import { Evaluateurs } from './Evaluateurs.tsx';
import { CorrigerEnRetirant } from './CorrigerEnRetirant.tsx';
import { nomDuLieu, useFiche } from './fiche.ts';
import { Frise } from './Frise.tsx';
import { Passages } from './Passages.tsx';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

interface HabilitationCarteProps {
  readonly habilitation: Habilitation;
  /** Null: the file no longer holds it. */
  readonly certification: CertificationDeListe | null;
}

/** One habilitation: where it stands today, how it came to that, and what goes with it. */
export function HabilitationCarte({ habilitation, certification }: HabilitationCarteProps) {
  const organisme = useFiche();
  const { isReadOnly } = useEditing();
  const heading = useId();
  const [today] = useState(() => localDate(new Date()));
  const [asked, setAsked] = useState<'etape' | 'retirer' | null>(null);
  const imprimer = usePrintAttestation();
  const etapes = enOrdre(habilitation.passages);
  const situation = situationAu(etapes, today);
  const lieu = etablissementDe(organisme, habilitation);
  const etatAu = (jour: string): Etat | null => etapes.findLast(({ le }) => le <= jour)?.etat ?? null;
  return (
    <article aria-labelledby={heading} className={styles.carte}>
      <div className={styles.entete}>
        <h4 id={heading} className={styles.certification}>
          {certification?.intitule ?? texts.organismes.registre.certificationPerdue}
        </h4>
        {situation !== null && <EtatDit etat={situation.etat} />}
      </div>
      <p className={styles.resume}>
        {said.resume(situation, certification?.blocs ?? [], lieu === null ? null : nomDuLieu(lieu))}
      </p>
      <AVoir habilitation={habilitation.id} />
      <Frise passages={etapes} today={today} />
      <Passages habilitation={habilitation.id} passages={etapes} certification={certification} />
      <div className={styles.boutons}>
        {!isReadOnly && <Button onPress={() => setAsked('etape')}>{texts.organismes.etape}</Button>}
        {situation?.etat === 'habilite' && (
          <Button onPress={() => imprimer({ habilitation: habilitation.id, au: today })}>
            {texts.suivi.attestation}
          </Button>
        )}
        {!isReadOnly && (
          <Button variant="quiet" onPress={() => setAsked('retirer')}>
            {said.retirerHabilitation.ouvrir}
          </Button>
        )}
      </div>
      <Suite habilitation={habilitation} />
      {asked === 'etape' && (
        <EtapeDialog
          concernees={[{ id: habilitation.id, denomination: organisme.denomination, etatAu }]}
          jour={today}
          certification={certification}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'retirer' && (
        <CorrigerEnRetirant
          title={said.retirerHabilitation.title}
          question={said.retirerHabilitation.question}
          make={(state, motif) =>
            corrigerEnRetirant(state, { entity: 'habilitation', id: habilitation.id }, motif)
          }
          onClose={() => setAsked(null)}
        />
      )}
    </article>
  );
}

/** What goes with it: its place, its convention, its persons, its audits. */
function Suite({ habilitation }: Pick<HabilitationCarteProps, 'habilitation'>) {
  const { etablissements } = useFiche();
  const { state } = useEdited();
  const row = state.get('habilitation')?.get(habilitation.id);
  if (row === undefined) return null;
  const lieu: FieldSpec = {
    kind: 'choice',
    name: 'etablissement',
    label: said.champs.etablissement,
    options: etablissements.map((un) => ({
      id: un.id,
      label: nomDuLieu(un) === '' ? said.lieuSansNom : nomDuLieu(un),
    })),
    isOptional: true,
    hint: said.champs.etablissementHint,
  };
  const { audits = [], intervenants = [] } = habilitation;
  return (
    <details className={styles.suite}>
      <summary>
        {said.suite(habilitation.convention !== undefined, intervenants.length, audits.length)}
      </summary>
      <div className={styles.dedans}>
        <ItemForm
          item={{ entity: 'habilitation', id: habilitation.id }}
          row={row}
          fields={[lieu, convention]}
        />
        <Evaluateurs habilitation={habilitation} />
        <Audits habilitation={habilitation.id} audits={audits} />
      </div>
    </details>
  );
}
