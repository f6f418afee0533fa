/** Départements of each region, by the code that postcodes begin with (Insee, code officiel géographique 2024; Corse: 20). */
const departements: Readonly<Record<string, string>> = {
  '01': '971',
  '02': '972',
  '03': '973',
  '04': '974',
  '06': '976',
  '11': '75 77 78 91 92 93 94 95',
  '24': '18 28 36 37 41 45',
  '27': '21 25 39 58 70 71 89 90',
  '28': '14 27 50 61 76',
  '32': '02 59 60 62 80',
  '44': '08 10 51 52 54 55 57 67 68 88',
  '52': '44 49 53 72 85',
  '53': '22 29 35 56',
  '75': '16 17 19 23 24 33 40 47 64 79 86 87',
  '76': '09 11 12 30 31 32 34 46 48 65 66 81 82',
  '84': '01 03 07 15 26 38 42 43 63 69 73 74',
  '93': '04 05 06 13 83 84',
  '94': '20',
};

const regionParDepartement: ReadonlyMap<string, string> = new Map(
  Object.entries(departements).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region])),
);

/** Saint-Barthélemy and Saint-Martin, which kept the postcodes of the Guadeloupe when they left it (LO 6211-1 and LO 6311-1 of the CGCT). */
const horsRegion: ReadonlySet<string> = new Set(['97133', '97150']);

/**
 * The region of a postcode; null: none has it. A few dozen communes are served from the next département: a region that was recorded is
 * taken before this one.
 */
export function regionDuCodePostal(codePostal: string): string | null {
  if (horsRegion.has(codePostal)) return null;
  const debut = codePostal.slice(0, codePostal.startsWith('97') ? 3 : 2);
  return regionParDepartement.get(debut) ?? null;
}
