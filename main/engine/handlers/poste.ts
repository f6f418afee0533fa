import { infoOf } from '../espace/espace.ts';
import { readProfile, writeProfile } from '../workspace/installation.ts';
import { readPlace, writePlace } from '../workspace/places.ts';
import { forgetRecent, readRecents } from '../workspace/recents.ts';
import { forgetTyping, keepTyping, readTyping } from '../workspace/typing.ts';
import type { Handled, Parts } from './parts.ts';

export const posteHandlers = ({
  holder,
  current,
  writable,
  nom,
}: Parts): Handled<'profile' | 'recents' | 'place' | 'typing'> => ({
  'profile.read': readProfile,
  'profile.write': ({ nom: name, college }) => {
    const author = writeProfile(name, college);
    const session = holder.session();
    if (session !== null && nom === null) session.author = author;
    return author;
  },
  'recents.read': readRecents,
  'recents.forget': ({ file }) => {
    forgetRecent(file);
    return null;
  },
  'place.read': () => readPlace(infoOf(current()).id),
  'place.write': ({ place }) => {
    writePlace(infoOf(current()).id, place);
    return null;
  },
  // Nothing is typed in a copy.
  'typing.read': () => (current().readOnly ? [] : readTyping(infoOf(current()).id)),
  'typing.keep': (typing) => {
    keepTyping(infoOf(writable()).id, typing);
    return null;
  },
  'typing.forget': (typed) => {
    forgetTyping(infoOf(writable()).id, typed);
    return null;
  },
});
