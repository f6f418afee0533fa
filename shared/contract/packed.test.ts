import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

const shared = { nature: 'FORMER', blocs: ['b1'] };
const value = fc.oneof(
  fc.constantFrom(null, '', 'habilite', 'expire', shared),
  fc.string(),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.record({ nature: fc.constantFrom('FORMER', 'ORGANISER') }),
);
const records = fc.array(fc.record({ id: fc.uuid(), etat: value, portee: value }));

test('records come out as they went in, through JSON or as they are', () => {
  fc.assert(
    fc.property(records, (given) => {
      expect(unpack(pack(given))).toEqual(given);
      expect(unpack(JSON.parse(JSON.stringify(pack(given))) as ReturnType<typeof pack>)).toEqual(given);
    }),
  );
});

test('what records share is said once, and is shared again', () => {
  const packed = pack([
    { id: 'a', etat: 'habilite', portee: shared },
    { id: 'b', etat: 'habilite', portee: shared },
  ]);
  expect(packed.columns).toEqual({
    id: { values: ['a', 'b'], indexes: null },
    etat: { values: ['habilite'], indexes: [0, 0] },
    portee: { values: [shared], indexes: [0, 0] },
  });
  const [one, other] = unpack(packed);
  expect(one?.portee).toBe(other?.portee);
});
