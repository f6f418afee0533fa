/**
 * Every kind of gesture. `undoable`: an adoption is an act of the CPNE, followed by another version, never erased. `direct`: a
 * window may commit it as it is; the others are made by a use case of the engine. Labels are in shared/i18n.
 */
export const operations = {
  'espace.created': { undoable: false, direct: false },
  'espace.changed': { undoable: true, direct: true },
  'referentiel.created': { undoable: true, direct: true },
  'referentiel.imported': { undoable: true, direct: false },
  'referentiel.changed': { undoable: true, direct: true },
  'referentiel.removed': { undoable: true, direct: true },
  'item.added': { undoable: true, direct: true },
  'item.changed': { undoable: true, direct: true },
  'item.moved': { undoable: true, direct: true },
  'item.removed': { undoable: true, direct: true },
  'version.adopted': { undoable: false, direct: false },
  'gesture.undone': { undoable: true, direct: false },
  'gesture.redone': { undoable: true, direct: false },
} as const satisfies Readonly<Record<string, { readonly undoable: boolean; readonly direct: boolean }>>;

export type OperationName = keyof typeof operations;
