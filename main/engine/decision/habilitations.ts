import type Database from 'better-sqlite3';
import type { PassageReposant } from '../../../shared/contract/answers/decision.ts';
import type { HabilitationVotee } from '../../../shared/decision/habilitations.ts';
import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import { titreDHabilitation } from '../../../shared/i18n/fr/organismes.ts';
import { habilitationVotee } from '../exchange/json/texte-vote.ts';
import { all } from '../workspace/statements.ts';

interface Ligne {
  readonly id: string;
  readonly organisme: string;
  readonly referentiel: string;
  readonly denomination: string;
  readonly lieu: string | null;
  readonly intitule: string;
}

const sql = (condition: string): string => `
  SELECT h.id, h.organisme, h.referentiel, o.denomination, e.enseigne AS lieu, coalesce(r.intitule, '') AS intitule
  FROM habilitation AS h
    JOIN organisme AS o ON o.id = h.organisme
    LEFT JOIN etablissement AS e ON e.id = h.etablissement
    LEFT JOIN referentiel AS r ON r.id = h.referentiel
  WHERE ${condition} ORDER BY o.denomination COLLATE NOCASE, h.id`;

const empreinteDe = ({ id, organisme, referentiel }: Ligne): string =>
  habilitationVotee({ id, organisme, referentiel });

/** Habilitations for a certification, as they may be put to the vote. */
export const habilitationsAuVote = (db: Database.Database, referentiel: string): readonly SujetDeVote[] =>
  (all(db, sql('h.referentiel = ?'), [referentiel]) as readonly Ligne[]).map((ligne) => ({
    sujet: 'habilitation',
    id: ligne.id,
    intitule: titreDHabilitation(ligne.denomination, ligne.lieu, ligne.intitule),
    empreinte: empreinteDe(ligne),
  }));

/** Those of these identifiers, as they would be put to the vote now, each with its body. */
export const votees = (
  db: Database.Database,
  ids: readonly string[],
): ReadonlyMap<string, HabilitationVotee & Pick<Ligne, 'denomination'>> =>
  new Map(
    (all(db, sql('h.id IN (SELECT value FROM json_each(?))'), [JSON.stringify(ids)]) as readonly Ligne[]).map(
      (ligne) => [
        ligne.id,
        { id: ligne.id, denomination: ligne.denomination, empreinte: empreinteDe(ligne) },
      ],
    ),
  );

/** Passages that rest on a decision taken at a meeting, body by body. */
export const passagesReposant = (db: Database.Database): readonly PassageReposant[] =>
  all(
    db,
    `SELECT p.id, p.decision ->> '$.tenue' AS decision, p.decision ->> '$.malgre' AS malgre, p.habilitation,
       o.denomination, p.etat, p.le, p.jusqua
     FROM passage AS p JOIN habilitation AS h ON h.id = p.habilitation JOIN organisme AS o ON o.id = h.organisme
     WHERE p.decision ->> '$.tenue' IS NOT NULL ORDER BY o.denomination COLLATE NOCASE, p.le, p.id`,
    [],
  ) as PassageReposant[];
