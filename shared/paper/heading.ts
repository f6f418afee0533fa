import type { Anchor } from '../contract/answers/workspace.ts';
import { revisionDe } from '../domain/revision.ts';
import type { Document, Referentiel, Version } from '../generated/document.ts';
import { formeDite } from '../i18n/fr/decisions.ts';
import { revisionDite } from '../i18n/fr/revision.ts';
import { french } from '../i18n/fr/window.ts';
import { paper } from '../i18n/fr/paper.ts';
import type { PaperEdge } from './page.ts';

/** What every printed page says of itself: whose text this is, which one, and where the journal stood. */
export interface PaperHeading {
  readonly intitule: string;
  /** Whose text it is. */
  readonly holders: string;
  readonly facts: readonly string[];
  /** « Brouillon », or the version and its decision. */
  readonly version: string;
  readonly empreinte: string;
  /** Whose text it is and which one, on every page: the CPNE, the beginning of the empreinte. */
  readonly mark: string;
  /** Head of the journal when the paper was made: what a later file can be held against. */
  readonly tete: string;
}

export function versionDite({ statut, numero, decision, motif }: Version): string {
  if (statut === 'enRelecture') return paper.enRelecture(motif ?? '');
  if (numero === undefined || decision === undefined) return paper.draft;
  return paper.version(numero, french.date(decision.date), decision.ref, formeDite(decision));
}

/** Whose text it is. */
export const holdersOf = ({ cpne }: Pick<Referentiel, 'cpne'>): string =>
  cpne.map(({ nom }) => nom).join(' ; ');

export function headingOf({ version, referentiel }: Document, head: Anchor): PaperHeading {
  const { nature, registre, numero, niveau } = referentiel;
  const holders = holdersOf(referentiel);
  const facts = [
    holders,
    [nature, numero ?? french.registre[registre]].join(' · '),
    niveau === undefined ? '' : french.list.niveau(niveau),
    revisionDite(revisionDe(version), french.date).join(' — '),
  ];
  return {
    intitule: referentiel.intitule === '' ? french.list.untitled : referentiel.intitule,
    holders,
    facts: facts.filter((fact) => fact !== ''),
    version: versionDite(version),
    empreinte: paper.empreinte(version.empreinte),
    mark: paper.mark(holders, version.empreinte),
    tete: paper.tete(head.seq, head.hash),
  };
}

/** At the edge of each sheet: which text, and whose. */
export const edgeOf = ({ intitule, version, mark }: PaperHeading): PaperEdge => [
  paper.edge([intitule, version]),
  mark,
];
