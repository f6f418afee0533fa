/** « 17:34 » as French is written: « 17 h 34 », with seconds « 17 h 34 min 05 s ». */
export function frenchHours(text: string): string {
  return text.replace(
    /(\d{1,2}):(\d\d)(?::(\d\d))?/,
    (_, hours: string, minutes: string, seconds?: string) =>
      seconds === undefined ? `${hours} h ${minutes}` : `${hours} h ${minutes} min ${seconds} s`,
  );
}
