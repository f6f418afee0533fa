/** Is this « AAAA-MM-JJ » a day of the calendar? 2026-02-30 has the form and is none. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
