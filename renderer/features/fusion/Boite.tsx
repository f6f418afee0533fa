import { useState } from 'react';
import type { Boite as BoiteLue, PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { paquetsDUneFois } from '../../../shared/paquet/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAct } from '../../app/act.ts';
import {
  useAboutQuery,
  useBoiteQuery,
  useChoisirBoiteMutation,
  useOublierBoiteMutation,
} from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Part } from '../../ui/Part.tsx';
import { dansLOrdre, estPour, sortDe, type SortDePaquet } from './boite.ts';
import { Refus } from './Refus.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.boite;

interface BoiteProps {
  /** Reads one of its packages, by its name. */
  readonly onLire: (nom: string) => void;
}

/** The folder where people drop their packages for each other: chosen once for a file on a computer, and read again whenever it is shown. */
export function Boite({ onLire }: BoiteProps) {
  const [combien, setCombien] = useState(paquetsDUneFois);
  const query = useBoiteQuery({ combien }, { refetchOnMountOrArgChange: true, refetchOnFocus: true });
  return (
    <Part title={said.title}>
      <Read query={query} loading={said.lecture}>
        {(boite) => (
          <>
            {boite.dossier === null ? <p>{said.aucun}</p> : <p>{said.dossier(boite.dossier)}</p>}
            {boite.faute !== null && <Refus titre={said.horsDAtteinte} message={boite.faute} />}
            {boite.dossier !== null && boite.faute === null && (
              <Paquets paquets={boite.paquets} onLire={onLire} />
            )}
            {boite.reste > 0 && (
              <div className={screen.buttons}>
                <p className={screen.soft}>{said.reste(boite.reste)}</p>
                <Button isDisabled={query.isFetching} onPress={() => setCombien(combien + paquetsDUneFois)}>
                  {said.suivants(Math.min(boite.reste, paquetsDUneFois))}
                </Button>
              </div>
            )}
            <Choisir boite={boite} onRelire={() => void query.refetch()} />
          </>
        )}
      </Read>
    </Part>
  );
}

/** A browser has no dialog for folders: the one that was given at launch is offered. */
function Choisir({ boite, onRelire }: { readonly boite: BoiteLue; readonly onRelire: () => void }) {
  const act = useAct();
  const { data: about } = useAboutQuery();
  const [choisir] = useChoisirBoiteMutation();
  const [oublier] = useOublierBoiteMutation();
  const { dossier } = boite;
  const servi = about?.folder ?? null;
  return (
    <div className={screen.buttons}>
      {dossier !== null && <Button onPress={onRelire}>{said.relire}</Button>}
      {(servi === null || servi !== dossier) && (
        <Button onPress={() => void act(() => choisir())}>
          {servi === null ? (dossier === null ? said.choisir : said.changer) : said.servi(servi)}
        </Button>
      )}
      {dossier !== null && (
        <Button variant="quiet" onPress={() => void act(() => oublier())}>
          {said.oublier}
        </Button>
      )}
    </div>
  );
}

interface PaquetsProps {
  readonly paquets: readonly PaquetEnBoite[];
  readonly onLire: (nom: string) => void;
}

function Paquets({ paquets, onLire }: PaquetsProps) {
  const moi = useAboutQuery().data?.profile ?? null;
  if (paquets.length === 0) return <p className={screen.soft}>{said.vide}</p>;
  return (
    <ul className={styles.gardees}>
      {dansLOrdre(paquets, moi).map((paquet) => (
        <li key={paquet.nom} className={styles.gardee} data-item={paquet.nom}>
          <Dit paquet={paquet} sort={sortDe(paquet, moi)} isPourMoi={moi !== null && isPour(paquet, moi)} />
          {lisibles.has(sortDe(paquet, moi)) && (
            <Button aria-label={said.lireDe(paquet.nom)} onPress={() => onLire(paquet.nom)}>
              {said.lire}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const isPour = ({ manifeste }: PaquetEnBoite, moi: { readonly nom: string }): boolean =>
  typeof manifeste?.pour === 'string' && estPour(manifeste.pour, moi);

const lisibles: ReadonlySet<SortDePaquet> = new Set(['nouveau', 'enPartie', 'protege', 'vu']);

const tons = {
  nouveau: 'accent',
  enPartie: 'accent',
  protege: 'accent',
  vu: 'neutral',
  deVous: 'neutral',
  autreEspace: 'neutral',
  illisible: 'warning',
} as const;

interface DitProps {
  readonly paquet: PaquetEnBoite;
  readonly sort: SortDePaquet;
  readonly isPourMoi: boolean;
}

function Dit({ paquet: { nom, manifeste, modifieLe, faute }, sort, isPourMoi }: DitProps) {
  return (
    <div className={styles.gardeeDite}>
      <p>
        <span className={screen.strong}>{manifeste === null ? nom : said.envoi(manifeste)}</span>{' '}
        <Badge tone={tons[sort]}>{said.sorts[sort]}</Badge>
      </p>
      {manifeste === null ? (
        <p className={screen.soft}>{said.deposeLe(modifieLe)}</p>
      ) : (
        <p className={screen.soft}>{said.suite(nom, manifeste, isPourMoi)}</p>
      )}
      {sort === 'autreEspace' && manifeste !== null && <p>{said.autreEspace(manifeste.espace.nom)}</p>}
      {sort === 'protege' && <p>{said.protege}</p>}
      {faute !== null && (
        <p>
          {faute} {said.encoreEnCopie}
        </p>
      )}
    </div>
  );
}
