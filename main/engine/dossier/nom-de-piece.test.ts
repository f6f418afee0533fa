import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nomDePiece } from './nom-de-piece.ts';

test.each([
  ['Délibération du 3 mars.pdf', 'Délibération du 3 mars.pdf'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\note.pdf', 'C Windows note.pdf'],
  ['con.pdf', 'piece.pdf'],
  ['.pdf', 'piece.pdf'],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['note\u3164\ufe0f.pdf', 'note.pdf'],
  ['note\u0000\n.docx', 'note.docx'],
  ['', 'piece'],
  [`${'é'.repeat(400)}.odt`, `${'é'.repeat(90)}.odt`],
])('%j is kept as %j', (nom, garde) => {
  expect(nomDePiece(nom)).toBe(garde);
});

test('is one name, that stays as it is once kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (nom) => {
      const garde = nomDePiece(nom);
      expect(garde).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}<>:"/\\|?*]/u);
      expect(garde.length).toBeGreaterThan(0);
      expect(nomDePiece(garde)).toBe(garde);
    }),
  );
});
