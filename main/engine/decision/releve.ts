import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { decisionsDe } from '../../../shared/decision/decisions.ts';
import { assembleRegles, assembleSeances } from '../../../shared/document/rows.ts';
import { releve as said } from '../../../shared/i18n/fr/releve.ts';
import { releveEcrit } from '../../../shared/paper/decision/releve.ts';
import { ecritHtml } from '../../../shared/paper/ecrit.ts';
import { EngineError } from '../errors.ts';
import { anchorOf, headOf, readEspace } from '../espace/espace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { passagesReposant } from './habilitations.ts';
import { readSeances } from './seances.ts';
import { versionsReposant } from './versions.ts';

/** What a meeting decided, on paper: whatever rests since on its decisions is on it too. */
export async function readReleve(
  workspace: Workspace,
  { seance: id, format }: Request<'paper.releve'>,
): Promise<PaperDocument> {
  const { db, file } = workspace;
  const state = readSeances(db);
  const [seances, regles] = [assembleSeances(state), assembleRegles(state)];
  const seance = seances.find((une) => une.id === id);
  const regle = regles.find((une) => une.id === seance?.regle);
  if (seance === undefined || regle === undefined) throw EngineError.of('SEANCE_UNKNOWN', { id });
  const head = anchorOf(headOf(workspace));
  const ecrit = releveEcrit({
    cpne: readEspace(db, file).nom,
    seance,
    regle,
    decisions: decisionsDe(seances, regles),
    versions: versionsReposant(db),
    passages: passagesReposant(db),
    tete: head,
  });
  const name = `${said.fileName}-${seance.date}`;
  if (format === 'html') return { name, octets: Buffer.from(ecritHtml(ecrit)), head };
  const { ecritDocx } = await import('../exchange/paper/ecrit-docx.ts');
  return { name: `${name}.docx`, octets: await ecritDocx(ecrit), head };
}
