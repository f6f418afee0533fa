import type { Committed } from '../../../shared/contract/answers/journal.ts';
import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { WorkspaceInfo } from '../../../shared/contract/answers/workspace.ts';
import type { Channel } from '../../../shared/contract/requests.ts';
import type { Response } from '../../../shared/contract/responses.ts';
import type { Changed } from '../../../shared/contract/wire.ts';
import type { Gesture } from '../../../shared/domain/gesture.ts';
import { anchorOf, infoOf } from '../espace/espace.ts';
import { checkReplaceable, writeAtomically } from '../exchange/atomic-write.ts';
import type { Plan } from '../exchange/import/import.ts';
import { FusionsEnCours } from '../fusion/en-cours.ts';
import { createHolder, type Holder } from '../holder.ts';
import type { CommitResult } from '../journal/commit.ts';
import type { PlanDOrganismes } from '../organisme/importer.ts';
import { createRegistre, type Registre } from '../organisme/registre.ts';
import { createRecherche, type Recherche } from '../recherche/recherche.ts';
import { createEmpreintes } from '../referentiel/blocs.ts';
import { createSituations } from '../referentiel/situation.ts';
import type { Handlers } from '../router.ts';
import type { Session } from '../session.ts';
import { createTeller, touchOf, type Teller } from '../teller.ts';
import type { DocumentOctets } from '../version/document-of.ts';
import { rememberRecent } from '../workspace/recents.ts';

/** The handlers of the channels under some names: what is before their dot. */
export type Handled<Prefix extends string> = Pick<Handlers, Extract<Channel, `${Prefix}.${string}`>>;

/** What the last previews showed, and would do: forgotten with their file. */
interface Plans {
  referentiel: Plan | null;
  organismes: PlanDOrganismes | null;
  readonly fusions: FusionsEnCours;
}

/** What handlers are made of: the file that is open, what is kept of it in memory, and how windows are told. */
export interface Parts {
  /** Who works, when it is not whom the profile names. */
  readonly nom: string | null;
  readonly holder: Holder;
  readonly current: Holder['current'];
  readonly writable: Holder['writable'];
  readonly other: Holder['other'];
  readonly recherche: Recherche;
  readonly situations: ReturnType<typeof createSituations>;
  readonly empreintes: ReturnType<typeof createEmpreintes>;
  readonly registre: Registre;
  readonly teller: Teller;
  readonly plans: Plans;
  /** What is kept in memory follows a row of the journal, and every window is told. */
  readonly tell: (channel: Channel, result: CommitResult) => void;
  readonly committed: (channel: Channel, op: Gesture['op'], result: CommitResult) => Committed;
  /** Runs what may leave another file open, or none; then every window is told, even when the file left had no backup made. */
  readonly moving: <T>(channel: Channel, move: () => T | Promise<T>) => Promise<T>;
  readonly opened: (channel: Channel, open: () => Session | Promise<Session>) => Promise<WorkspaceInfo>;
  /** As `opened`, for a file that people will want to find again. */
  readonly openedForLater: Parts['opened'];
  readonly exported: (to: string, read: () => DocumentOctets) => Response<'document.export'>;
  readonly written: (
    to: string,
    make: () => Promise<Pick<PaperDocument, 'octets' | 'head'>>,
  ) => Promise<Response<'comparaison.export'>>;
}

export function createParts(
  onChanged: (change: Changed) => void,
  nom: string | null,
  report: (error: unknown) => void,
): Parts {
  const holder = createHolder(nom);
  const { current, writable, other } = holder;
  const recherche = createRecherche(report);
  const situations = createSituations();
  const empreintes = createEmpreintes();
  const registre = createRegistre();
  const teller = createTeller(onChanged);
  const plans: Plans = { referentiel: null, organismes: null, fusions: new FusionsEnCours() };

  const tell: Parts['tell'] = (channel, result) => {
    const { db } = current().workspace;
    recherche.follow(db, result.changes);
    situations.follow(result);
    registre.follow(db, result.changes);
    empreintes.follow(result);
    teller.row(channel, result);
  };
  const moving: Parts['moving'] = async (channel, move) => {
    const before = holder.session();
    try {
      return await move();
    } finally {
      if (holder.session() !== before) {
        plans.referentiel = null;
        plans.organismes = null;
        plans.fusions.lacher(null);
        teller.otherFile(channel);
      }
    }
  };
  const opened: Parts['opened'] = async (channel, open) => infoOf(await moving(channel, open));
  return {
    nom,
    holder,
    current,
    writable,
    other,
    recherche,
    situations,
    empreintes,
    registre,
    teller,
    plans,
    tell,
    committed: (channel, op, result) => {
      tell(channel, result);
      return { op, head: anchorOf(result.head), ...touchOf(result) };
    },
    moving,
    opened,
    openedForLater: async (channel, open) => {
      const info = await opened(channel, open);
      rememberRecent(info.file, info.nom, info.id);
      return info;
    },
    exported: (to, read) => {
      checkReplaceable(other(to));
      const { octets, statut, head } = read();
      return { file: to, sha256: writeAtomically(to, octets), statut, head };
    },
    written: async (to, make) => {
      checkReplaceable(other(to));
      const { octets, head } = await make();
      return { file: to, sha256: writeAtomically(to, Buffer.from(octets)), head };
    },
  };
}
