interface Commission {
  readonly nom: string;
  readonly idcc: readonly string[];
}

/** The commission whose file it is, as a référentiel names it. */
export function cpneOfWorkspace({ nom, idcc }: Commission) {
  return idcc.length === 0 ? { nom } : { nom, idcc: [...idcc] };
}
