const LA_POSTE = '356000000';

const ZERO = 48;

function digitSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) sum += digits.charCodeAt(i) - ZERO;
  return sum;
}

/** Lists of 150,000 SIRET are checked: nothing is made for each digit. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = (digits.charCodeAt(i) - ZERO) * ((digits.length - i) % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Whether a SIREN is plausible: 9 digits and their key. All zeros, which pass it, mean that there is none. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && !/^0+$/.test(text) && luhn(text);
}

/**
 * Whether a SIRET is plausible: 14 digits, Luhn on them and on the first 9 (SIREN); the establishments of La Poste may have a digit sum
 * divisible by 5 instead; all zeros, which passes Luhn, means that there is none.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || /^0+$/.test(text)) return false;
  if (text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0) return true;
  return luhn(text) && luhn(text.slice(0, 9));
}

/** The ways of the public data to say that there is no SIRET: nothing, a dash, zeros. */
export function isNoSiret(text: string): boolean {
  return /^[-–—0]*$/.test(text);
}
