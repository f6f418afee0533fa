/** « 17:34 » as French is written: « 17 h 34 », with seconds « 17 h 34 min 05 s ». */
export function frenchHours(text: string): string {
  return text.replace(
    /(\d{1,2}):(\d\d)(?::(\d\d))?/,
    (_, hours: string, minutes: string, seconds?: string) =>
      seconds === undefined ? `${hours} h ${minutes}` : `${hours} h ${minutes} min ${seconds} s`,
  );
}

const instants = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium' });

/** A UTC instant, in the time of this machine: « 27 novembre 2026 à 17 h 34 min 05 s ». */
export const instant = (at: string): string => frenchHours(instants.format(new Date(at)));

const minutes = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

/** The same, to the minute: « 27 novembre 2026 à 17 h 34 ». */
export const minute = (at: string): string => frenchHours(minutes.format(new Date(at)));
