import { Type } from 'typebox';

/** Shapes that requests to the engine and to its hosts have in common. */
export const closed = { additionalProperties: false } as const;
export const empty = Type.Object({}, closed);
/** A UUID. */
export const id = Type.String({ pattern: '^[0-9a-f-]{36}$' });
