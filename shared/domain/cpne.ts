import { isObject, type Json } from './json.ts';

interface Commission {
  readonly nom: string;
  readonly idcc: readonly string[];
}

/** The commission whose file it is, as a référentiel names it. */
export function cpneOfWorkspace({ nom, idcc }: Commission) {
  return idcc.length === 0 ? { nom } : { nom, idcc: [...idcc] };
}

/** What a référentiel says of a commission; null where it does not. */
interface NamedCommission {
  readonly nom: string | null;
  readonly siret: string | null;
  readonly idcc: readonly string[];
}

const said = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The commissions that a référentiel names, in their order: read from its field as a row has it. */
export function commissionsIn(cpne: Json | undefined): readonly NamedCommission[] {
  const named = Array.isArray(cpne) ? cpne.filter(isObject) : [];
  return named.map(({ nom, siret, idcc }) => ({
    nom: said(nom),
    siret: said(siret),
    idcc: Array.isArray(idcc) ? (idcc as readonly string[]) : [],
  }));
}
