/** Is this « AAAA-MM-JJ » a day of the calendar? 2026-02-30 has the form and is none. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day where the person is: « AAAA-MM-JJ ». */
export function localDate(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The first instant of a day, where the person is. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

/** The last instant of a day, where the person is. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(startOfDay(dayAfter(day))) - 1).toISOString();

/** The day `days` later (earlier when negative); both « AAAA-MM-JJ ». */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day `months` later, or the last of that month where it is shorter; the last of all that can be written, beyond it. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(total / 12), total % 12];
  if (y > 9999) return '9999-12-31';
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${twoDigits(m + 1)}-${twoDigits(Math.min(date, last))}`;
}
