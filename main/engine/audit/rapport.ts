import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { audit as said } from '../../../shared/i18n/fr/audit.ts';
import { rapportDAudit } from '../../../shared/paper/audit/rapport.ts';
import { ecritHtml } from '../../../shared/paper/ecrit.ts';
import { anchorOf, headOf, readEspace } from '../espace/espace.ts';
import { historyChoices } from '../history/choices.ts';
import { catchUp } from '../history/catch-up.ts';
import { linesAt } from '../journal/lines.ts';
import type { Session } from '../session.ts';
import { throwIfCancelled, type Task } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { plainName } from '../version/document-of.ts';
import { provenanceOf } from '../version/provenance.ts';
import { lectureOf, lireDossier } from './dossier.ts';

/** The report of the audit, the copy that is read being verified as it is made. */
export async function lireRapport(
  session: Session,
  { format }: Request<'paper.audit'>,
  task: Task,
): Promise<PaperDocument> {
  const { workspace } = lectureOf(session);
  const { db, file } = workspace;
  const lu = lireDossier(session);
  const { echantillon, marques, fichier } = lu.dossier;
  if (catchUp(db, () => task.cancelled()) !== null) throwIfCancelled(task);
  const { people, homes } = historyChoices(db);
  const noms = new Map([
    ...people.map(({ id, nom }) => [id, nom] as const),
    ...homes.map(({ id, intitule }) => [id, intitule] as const),
  ]);
  const seqs = new Set([...(echantillon?.lignes ?? []), ...marques].map(({ seq }) => seq));
  const verification = await verifyFile(db.name, task, { file: db.name, db });
  const ecrit = rapportDAudit({
    lu,
    verification,
    lignes: new Map(linesAt(db, [...seqs]).map((line) => [line.seq, line])),
    cpne: readEspace(db, file).nom,
    logiciel: provenanceOf(workspace).logiciel,
    nommer: (id) => noms.get(id) ?? id,
  });
  const name = `${said.rapport.fileName}-${plainName(fichier.nom.replace(/\.cpne$/i, ''))}`;
  const head = anchorOf(headOf(workspace));
  if (format === 'html') return { name, octets: Buffer.from(ecritHtml(ecrit)), head };
  const { ecritDocx } = await import('../exchange/paper/ecrit-docx.ts');
  return { name: `${name}.docx`, octets: await ecritDocx(ecrit), head };
}
