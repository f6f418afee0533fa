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
