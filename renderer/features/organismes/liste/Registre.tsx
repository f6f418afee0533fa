import { useMemo, useState } from 'react';
import type { RegistreAu } from '../../../../shared/contract/answers/organisme.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { CertificationDeListe } from '../../../../shared/generated/document.ts';
import type { Certifications } from '../../../../shared/organisme/colonnes.ts';
import type { LigneDeRegistre } from '../../../../shared/organisme/lignes.ts';
import { estFiltre } from '../../../../shared/organisme/filtre.ts';
import { runCommand, useCommand } from '../../../app/command-registry.ts';
import { useWorkspace } from '../../../app/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { Switcher } from '../../../ui/Switcher.tsx';
import { Carte } from '../carte/Carte.tsx';
import { Heard } from '../../../ui/Heard.tsx';
import type { Choix } from './choix.ts';
import { EtapeDialog, type Concernee } from '../etapes/EtapeDialog.tsx';
import { NouvelOrganisme } from '../NouvelOrganisme.tsx';
import type { VueDuRegistre } from '../../../../shared/contract/place-registre.ts';
import { Personnes } from '../personnes/Personnes.tsx';
import { ControlesDuRegistre } from '../suivi/ControlesDuRegistre.tsx';
import { Declarations } from '../suivi/Declarations.tsx';
import { Echeances } from '../suivi/Echeances.tsx';
import { ExporterMenu } from '../suivi/ExporterMenu.tsx';
import { VersionsDeListe } from '../versions/VersionsDeListe.tsx';
import { Filtres } from './Filtres.tsx';
import { Jour, type Jours } from './Jour.tsx';
import { cleDe, useLignesVues, useVue } from './registre.ts';
import { Table } from './Table.tsx';
import cadre from '../Vue.module.css';
import styles from './Registre.module.css';

const said = texts.organismes.registre;

interface RegistreProps {
  readonly registre: RegistreAu;
  readonly jours: Jours;
  readonly onJours: (jours: Jours) => void;
  readonly choix: Choix;
  readonly onChoix: (choix: Choix) => void;
  readonly onOuvrir: (organisme: string) => void;
}

/** The lines of the register on a day. */
export function Registre({ registre, jours, onJours, choix, onChoix, onOuvrir }: RegistreProps) {
  const [{ vue, filtre, colonnes, tri }, voir] = useVue();
  const { lignes, certifications, totaux, ensemble } = useLignesVues(registre);
  const [asked, setAsked] = useState<'etape' | 'ajout' | null>(null);
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  // What a filter hides is not acted on.
  const choisies = useMemo(
    () => lignes.filter((ligne) => choix.choisies.has(cleDe(ligne))),
    [lignes, choix.choisies],
  );
  const habilitees = choisies.flatMap(concernee);
  const canStep = vue === 'liste' && habilitees.length > 0 && jours.connuLe === null;
  useCommand('newOrganisme', isReadOnly ? null : () => setAsked('ajout'));
  useCommand('recordEtape', isReadOnly || !canStep ? null : () => setAsked('etape'));
  return (
    <>
      <h2>
        <Heard>{texts.organismes.title}</Heard>
      </h2>
      <div className={styles.tete}>
        <Switcher
          label={said.vues}
          options={[
            { id: 'liste', label: said.liste },
            { id: 'carte', label: said.carte },
            { id: 'echeances', label: texts.suivi.echeances.title },
            { id: 'controles', label: texts.suivi.controles.title },
            { id: 'declarations', label: texts.suivi.declaration.title },
            { id: 'versions', label: texts.listeVersions.vue },
            { id: 'personnes', label: texts.personnes.toutes.titre },
          ]}
          value={vue}
          onChange={(suivante) => voir({ vue: suivante })}
        />
        {vue === 'liste' && (
          <output className={styles.totaux}>
            {said.totaux(totaux, ensemble, estFiltre(filtre))}
            {choisies.length > 0 && (
              <>
                {' · '}
                <span className={styles.choisies}>{said.choisies(choisies.length)}</span>
              </>
            )}
          </output>
        )}
        <Jour jours={jours} onChange={onJours} />
        <div className={styles.actions}>
          {vue === 'liste' && <ExporterMenu jours={jours} />}
          {!isReadOnly && vue === 'liste' && (
            <Button isDisabled={!canStep} onPress={() => setAsked('etape')}>
              {texts.organismes.etape}
            </Button>
          )}
          {!isReadOnly && (
            <>
              <Button onPress={() => runCommand('importOrganismes')}>{texts.organismes.importer}</Button>
              <Button variant="primary" onPress={() => setAsked('ajout')}>
                {texts.organismes.ajouter}
              </Button>
            </>
          )}
        </div>
      </div>
      {jours.connuLe !== null && <p className={styles.note}>{said.connuHint}</p>}
      {vue !== 'liste' ? (
        <div className={cadre.vue}>
          <Autre vue={vue} registre={registre} onOuvrir={onOuvrir} />
        </div>
      ) : (
        <>
          <Filtres lignes={registre.lignes} certifications={registre.certifications} />
          {lignes.length === 0 ? (
            <p className={styles.rien}>{said.aucune}</p>
          ) : (
            <Table
              lignes={lignes}
              certifications={certifications}
              colonnes={colonnes}
              tri={tri}
              onTri={(suivant) => voir({ tri: suivant })}
              choix={choix}
              onChoix={onChoix}
              onOuvrir={({ organisme }) => onOuvrir(organisme)}
            />
          )}
        </>
      )}
      {asked === 'etape' && (
        <EtapeDialog
          concernees={habilitees}
          jour={jours.au}
          certification={commune(choisies, certifications)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'ajout' && <NouvelOrganisme onCree={onOuvrir} onClose={() => setAsked(null)} />}
    </>
  );
}

interface AutreProps extends Pick<RegistreProps, 'registre' | 'onOuvrir'> {
  readonly vue: Exclude<VueDuRegistre['vue'], 'liste'>;
}

/** What is seen of the register beside its lines. */
function Autre({ vue, registre, onOuvrir }: AutreProps) {
  const { au } = registre;
  switch (vue) {
    case 'carte':
      return <Carte registre={registre} onOuvrir={onOuvrir} />;
    case 'echeances':
      return <Echeances au={au} onOuvrir={onOuvrir} />;
    case 'controles':
      return <ControlesDuRegistre au={au} onOuvrir={onOuvrir} />;
    case 'declarations':
      return <Declarations au={au} onOuvrir={onOuvrir} />;
    case 'versions':
      return <VersionsDeListe registre={registre} onOuvrir={onOuvrir} />;
    case 'personnes':
      return <Personnes />;
  }
}

/** A body that has no habilitation takes no step. What has expired was granted: it may be renewed. */
function concernee({ habilitation, denomination, etat }: LigneDeRegistre): readonly Concernee[] {
  if (habilitation === null) return [];
  return [{ id: habilitation, denomination, etatAu: () => (etat === 'expire' ? 'habilite' : etat) }];
}

/** The certification of all these lines, when it is the same. */
function commune(
  lignes: readonly LigneDeRegistre[],
  certifications: Certifications,
): CertificationDeListe | null {
  const nommees = new Set(lignes.flatMap(({ referentiel }) => referentiel ?? []));
  const [seule] = nommees;
  return nommees.size === 1 && seule !== undefined ? (certifications.get(seule) ?? null) : null;
}
