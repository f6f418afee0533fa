const KO = 1024;
const MO = 1024 * KO;

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** « 12,4 Mo », « 3 ko »: what a file weighs, from its octets. */
export const enMo = (octets: number): string =>
  octets < MO
    ? `${decimal.format(Math.ceil(octets / KO))}\u00a0ko`
    : `${decimal.format(octets / MO)}\u00a0Mo`;
