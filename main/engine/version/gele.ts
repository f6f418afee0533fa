import { sameJson, type Json } from '../../../shared/domain/json.ts';
import { revisionDe } from '../../../shared/domain/revision.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import type { Document, DocumentGrille, DocumentOrganismes } from '../../../shared/generated/document.ts';
import { incoherences } from '../../../shared/i18n/fr/findings.ts';
import { canonical } from '../canonical.ts';
import { validateAny } from '../exchange/json/validate.ts';
import { revisionEnLigne } from './revision.ts';
import { saidInLists } from './said.ts';

/** What is frozen: a référentiel, a grid, or a list of bodies, adopted or in review. */
export type Gele = Document | DocumentGrille | DocumentOrganismes;

/** The document that frozen bytes are; null: they are no JSON, whatever their row says of them. */
export function geleDe(octets: Buffer): Gele | null {
  try {
    return JSON.parse(octets.toString('utf8')) as Gele;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Is the document that of the item which its version stands under? A list is that of one certification. */
function isOfItsItem(document: Gele, version: Row, state: State): boolean {
  if ('grille' in document) return document.grille.id === version['grille'];
  if ('referentiel' in document) return document.referentiel.id === version['referentiel'];
  const { id, certifications } = document.organismes;
  const referentiel = state.get('liste')?.get(id ?? '')?.['referentiel'];
  const [seule, autre] = certifications;
  return id === version['liste'] && seule?.id === referentiel && autre === undefined;
}

/** Does the row of a version say what its document does? Those that list versions believe the row. That of a review says its reason. */
function saysTheSame(document: Gele, version: Row): boolean {
  if (document.version.statut === 'enRelecture') return document.version.motif === version['objet'];
  const said = { ...saidInLists(document), ...revisionEnLigne(revisionDe(document.version)) };
  return Object.entries(said).every(([name, value]) => sameJson(version[name] ?? null, value));
}

/** A review is decided by nobody. */
const isSameDecision = ({ version: { statut, decision } }: Gele, row: Row): boolean =>
  statut === 'enRelecture' || sameJson(row['decision'], decision as unknown as Json);

/** What a frozen document says otherwise than the row that it is of, in words; null: nothing. `state`: the rows that the row is among. */
export function incoherenceDuGele(document: Gele, octets: Buffer, row: Row, state: State): string | null {
  const validation = validateAny(document);
  if (!validation.valid) return validation.problems[0] ?? incoherences.invalid;
  if (canonical(document) !== octets.toString('utf8')) return incoherences.notCanonical;
  const { id, numero, empreinte } = document.version;
  if (id !== row.id || numero !== row['numero'] || !isOfItsItem(document, row, state))
    return incoherences.identity;
  if (!isSameDecision(document, row)) return incoherences.decision;
  if (!saysTheSame(document, row)) return incoherences.said;
  return empreinte === row['empreinte'] ? null : incoherences.empreinte;
}
