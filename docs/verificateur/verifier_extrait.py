#!/usr/bin/env python3
"""Verifies an audit extract of Paritaire without Paritaire, from docs/journal.md alone: Python 3, its standard library alone.

    python3 verifier_extrait.py EXTRAIT.jsonl [--ancre SEQ:HASH]

Exit code: 0 nothing found, 1 an alteration, 2 usage or no extract. verifier-extrait.mjs says the same, to the letter.
"""

import errno
import hashlib
import json
import re
import sys

USAGE = "Usage\u00a0: python3 verifier_extrait.py EXTRAIT.jsonl [--ancre LIGNE:EMPREINTE]"
NO_EXTRACT = "Ce fichier n’est pas un extrait d’audit de Paritaire."
MOST_SHOWN = 100
MOST_SAFE = 2**53 - 1
COLLEGES = ("employeurs", "salaries", "secretariat", "expert")
# str.strip takes others (U+001C, U+0085) and leaves U+FEFF.
BLANKS = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)

# What freezes a document, by the kind of its change: how it is called, the gesture, what it did, and which member of the document says the same as
# which of its row, under which word.
SORTES = {
    "version": {
        "nom": lambda after: f"Version {said(after.get('numero'))}",
        "geste": "son adoption",
        "fait": "a été adopté",
        "dits": (
            ("numero", "numero", "numéro"),
            ("decision", "decision", "décision"),
            ("empreinte", "empreinte", "empreinte"),
        ),
    },
    "relecture": {
        "nom": lambda after: f"Relecture «\u00a0{said(after.get('objet'))}\u00a0»",
        "geste": "sa mise en relecture",
        "fait": "a été mis en relecture",
        "dits": (("motif", "objet", "objet"), ("empreinte", "empreinte", "empreinte")),
    },
}


class Refused(Exception):
    pass


def octets(text):
    # Half of a surrogate pair is no character: its octets, which no UTF-8 text has, match no hash.
    return text.encode("utf-8", "surrogatepass")


def sha256(content):
    return hashlib.sha256(content)


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MOST_SAFE


def is_hash(value):
    return isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value) is not None


def is_text(value):
    return isinstance(value, str) and value.strip(BLANKS) != ""


def said(value):
    """A value of a document, in a sentence; what is neither a text nor plain is not told, no two languages writing it alike."""
    if isinstance(value, str):
        return value
    return json.dumps(value) if value is None or isinstance(value, bool) or is_integer(value) else "…"


def same(a, b):
    """Two JSON values say the same; true is not 1."""
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return isinstance(b, dict) and a.keys() == b.keys() and all(same(a[name], b[name]) for name in a)
    if isinstance(b, (list, dict)) or isinstance(a, bool) != isinstance(b, bool):
        return False
    return a == b


def no_constant(name):
    raise ValueError(name)


def number(text):
    """The value alone counts, not how it is written: 1.0 is 1."""
    value = float(text)
    return int(value) if value.is_integer() and is_integer(int(value)) else value


def parsed(text):
    """A JSON value, None when there is none (null is none that this file looks for)."""
    try:
        return json.loads(text, parse_constant=no_constant, parse_float=number, parse_int=number)
    except (ValueError, RecursionError):
        return None


def object_on(line):
    """The object on a line, None when there is none."""
    try:
        value = parsed(line.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return value if isinstance(value, dict) else None


def header_on(line):
    header = object_on(line)
    if header is None or header.get("format") != "paritaire/extrait":
        raise Refused(NO_EXTRACT)
    if not same(header.get("version"), 1):
        version = said(header.get("version"))
        raise Refused(f"Ce vérificateur lit les extraits de version 1\u00a0; celui-ci est de version {version}.")
    head = header.get("tete")
    whole = isinstance(head, dict) and is_integer(head.get("seq")) and is_hash(head.get("hash"))
    whole = whole and isinstance(header.get("fichier"), dict) and isinstance(header.get("logiciel"), dict)
    if not whole or not all(is_integer(header.get(name)) for name in ("recues", "documents")):
        raise Refused("L’en-tête de l’extrait n’est pas entier.")
    return header


def place_of(sorte, seq, after):
    """What is frozen, in a sentence."""
    return f"{SORTES[sorte]['nom'](after)} (ligne {seq} du journal)"


def place_of_recue(seq, hashed):
    return f"Ligne reçue {seq} ({hashed[:12]}…)"


def row_on(seq, line):
    """What a line says of a row: number, hash before, hash, text or None, and whether it is what was hashed; None when it is not whole."""
    previous, hashed, corps, digest = (line.get(name) for name in ("prev_hash", "hash", "corps", "sha256"))
    corps = corps if isinstance(corps, str) else None
    whole = is_integer(seq) and is_hash(previous) and is_hash(hashed)
    if not whole or (corps is None and not is_hash(digest)):
        return None
    middle = bytes.fromhex(digest) if corps is None else sha256(octets(corps)).digest()
    sound = sha256(bytes.fromhex(previous) + middle).hexdigest() == hashed
    return seq, previous, hashed, corps, sound


def merges(op):
    """What a gesture that merges makes appear was frozen in another journal."""
    return isinstance(op, str) and op.startswith("fusion.")


def is_instant(value):
    shape = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z"
    return isinstance(value, str) and re.fullmatch(shape, value) is not None


def gesture_in(corps, seq):
    """The gesture that the text of a row says: when, why, over which row before it goes back, and from which installation; None when it says none."""
    entry = parsed(corps)
    if not isinstance(entry, dict) or not same(entry.get("format"), 1) or not isinstance(entry.get("changes"), list):
        return None
    reason, undo_of = entry.get("reason"), entry.get("undoOf")
    is_why = reason is None or isinstance(reason, str)
    is_over = undo_of is None or (is_integer(undo_of) and 0 < undo_of < seq)
    return entry if is_instant(entry.get("at")) and is_why and is_over and is_text(entry.get("replica")) else None


def is_signed(entry):
    """Does a row say who wrote it?"""
    author = entry.get("author")
    named = isinstance(author, dict) and is_text(author.get("id")) and is_text(author.get("nom"))
    return named and author.get("college") in COLLEGES


def change_in(value):
    """What was changed, whole; None when it cannot be read."""
    if not isinstance(value, dict) or not is_text(value.get("entity")) or not is_text(value.get("id")):
        return None
    before, after = (value.get(side, 0) for side in ("before", "after"))
    whole = all(side is None or isinstance(side, dict) for side in (before, after))
    if not whole or (before is None and after is None):
        return None
    return value["entity"], value["id"], before, after


def contradiction(document, sorte, identifier, after, avant):
    """In what a frozen document says otherwise than the row that froze it; None when in nothing. avant: the head that it must name."""
    if document is None or not isinstance(document.get("version"), dict):
        return "illisible"
    version, provenance = document["version"], document.get("provenance")
    head = provenance.get("tete") if isinstance(provenance, dict) else None
    if version.get("id") != identifier:
        return "identifiant"
    for name, of_row, word in SORTES[sorte]["dits"]:
        if not same(version.get(name), after.get(of_row)):
            return word
    if avant is None:
        return None
    if not isinstance(head, dict) or not same(head.get("seq"), avant[0]) or head.get("hash") != avant[1]:
        return "tête du journal"
    return None


class Recues:
    """Rows of other journals, which merges saw: they are all held until the end, and no other row is."""

    def __init__(self):
        self.lines = self.without_corps = 0
        # Number and hash before, by hash; hashes of the rows that they follow, and of those, the ones of the journal itself, with their number.
        self.rows, self.followed, self.trunk = {}, set(), {}
        # Of the rows, those that are no longer what was hashed.
        self.unsound = set()
        # Heads that merges saw, and what was frozen there, by its kind and its identifier.
        self.seen, self.frozen = set(), {}

    def add(self, seq, previous, hashed, corps, sound, entry):
        self.lines += 1
        self.rows[hashed] = (seq, previous)
        if not sound:
            self.unsound.add(hashed)
        self.followed.add(previous)
        if corps is None:
            self.without_corps += 1
        elif entry is not None and not merges(entry.get("op")):
            self.freeze(seq, previous, entry)

    def freeze(self, seq, previous, entry):
        for value in entry["changes"]:
            change = change_in(value)
            if change is None or change[0] not in SORTES or change[2] is not None:
                continue
            entity, identifier, _, after = change
            self.frozen[entity, identifier] = (seq, (seq - 1, previous), after)

    def goes_by(self, seq, hashed):
        """The journal itself goes by."""
        if hashed in self.followed:
            self.trunk[hashed] = seq

    def back(self, seq, hashed):
        """The row of the journal that a row received leads back to, when it is that of the anchor and each on the way is sound; None."""
        while hashed in self.rows:
            number, previous = self.rows[hashed]
            if number != seq or hashed in self.unsound:
                return None
            seq, hashed = seq - 1, previous
            if self.trunk.get(hashed) == seq:
                return seq
        return None

    def faults(self, everything):
        """What does not hold of them together. everything: every head that was seen is known."""
        for hashed, (seq, previous) in self.rows.items():
            place = place_of_recue(seq, hashed)
            before = self.rows[previous][0] if previous in self.rows else self.trunk.get(previous)
            if before is None:
                yield f"{place}\u00a0: la ligne d’avant elle n’est ni dans le journal ni parmi les lignes reçues."
            elif seq != before + 1:
                yield f"{place}\u00a0: elle suit la ligne {before}\u00a0; des lignes ont été retirées ou ajoutées."
            if everything and hashed not in self.seen and hashed not in self.followed:
                yield f"{place}\u00a0: aucune réunion ne la nomme, et aucune ligne reçue ne la suit."


class Verifier:
    def __init__(self, header, anchor):
        self.header, self.anchor = header, anchor
        self.findings, self.shown = 0, []
        self.seq, self.hash = 0, "0" * 64
        self.anchored = None
        self.without_corps = self.backward = self.first_backward = self.documents = 0
        self.latest = ""
        self.replayed = True
        # What is frozen and was not seen yet, by its kind and its identifier.
        self.state, self.named = {}, {}
        self.recues = Recues()

    def find(self, sentence):
        self.findings += 1
        if self.findings <= MOST_SHOWN:
            self.shown.append(sentence)

    def line(self, value, number):
        if value is not None and "seq" in value:
            self.row(row_on(value["seq"], value), number)
        elif value is not None and "recue" in value:
            self.recue(row_on(value["recue"], value), number)
        elif value is not None and "document" in value:
            self.document(value, number)
        else:
            self.unreadable(number)

    def unreadable(self, number):
        self.find(f"Ligne {number} de l’extrait\u00a0: illisible.")

    def recue(self, row, number):
        if row is None:
            self.unreadable(number)
            return
        seq, previous, hashed, corps, sound = row
        place = place_of_recue(seq, hashed)
        if not sound:
            self.find(f"{place}\u00a0: son texte n’est plus celui qui a été haché.")
        self.recues.add(seq, previous, hashed, corps, sound, None if corps is None else self.gesture(corps, seq, place))

    def gesture(self, corps, seq, place):
        """What a row says, which is a gesture of somebody."""
        entry = gesture_in(corps, seq)
        if entry is None:
            self.find(f"{place}\u00a0: son texte n’est pas un geste.")
        elif not is_signed(entry):
            self.find(f"{place}\u00a0: elle ne dit pas qui l’a écrite.")
        return entry

    def row(self, row, number):
        if row is None:
            self.unreadable(number)
            return
        seq, previous, hashed, corps, sound = row
        place = f"Journal, ligne {seq}"
        if seq != self.seq + 1:
            self.find(f"{place}\u00a0: elle suit la ligne {self.seq}\u00a0; des lignes ont été retirées ou ajoutées.")
        elif previous != self.hash:
            self.find(f"{place}\u00a0: prev_hash n’est pas l’empreinte de la ligne d’avant.")
        if not sound:
            self.find(f"{place}\u00a0: son texte n’est plus celui qui a été haché.")
        if self.anchor is not None and self.anchor[0] == seq:
            self.anchored = hashed
        self.recues.goes_by(seq, hashed)
        if corps is not None:
            self.entry(seq, previous, corps, place)
        else:
            self.without_corps += 1
            self.replayed = False
        self.seq, self.hash = seq, hashed

    def entry(self, seq, previous, corps, place):
        entry = self.gesture(corps, seq, place)
        if entry is None:
            self.replayed = False
            return
        if seq == 1 and entry.get("op") != "espace.created":
            self.find(f"{place}\u00a0: le journal ne commence pas par la création de l’espace.")
        if entry["at"] < self.latest:
            self.backward += 1
            if self.backward == 1:
                self.first_backward = seq
        self.latest = entry["at"]
        for change in entry["changes"]:
            self.change(seq, previous, change, place, merges(entry.get("op")))

    def change(self, seq, previous, value, place, merged):
        change = change_in(value)
        if change is None:
            self.find(f"{place}\u00a0: un changement n’est pas lisible.")
            self.replayed = False
            return
        entity, identifier, before, after = change
        if entity in SORTES and before is None:
            avant = self.brought(entity, identifier, seq, after) if merged else (seq - 1, previous)
            self.named[entity, identifier] = (seq, after, avant)
        if entity == "fusion" and after is not None:
            self.see(after.get("tetes"), place)
        if not self.replayed:
            return
        key = f"{entity} {identifier}"
        item = self.state.get(key)
        if before is None:
            fits = item is None
        else:
            fits = item is not None and all(same(before[name], item.get(name)) for name in before)
        if not fits:
            self.find(f"{place}\u00a0: {key} n’était pas dans l’état qu’elle dit.")
        if after is None:
            self.state.pop(key, None)
        else:
            self.state[key] = {**(item or {}), **after}

    def brought(self, sorte, identifier, seq, after):
        """What a merge brought was frozen in another journal: the head before the row that did, None when none did."""
        place, frozen = place_of(sorte, seq, after), self.recues.frozen.get((sorte, identifier))
        if frozen is None:
            self.find(f"{place}\u00a0: aucune ligne reçue ne dit où elle a été gelée.")
            return None
        there, avant, said_there = frozen
        if not same(said_there.get("sha256"), after.get("sha256")):
            self.find(f"{place}\u00a0: la ligne reçue {there} gèle un autre document.")
        return avant

    def see(self, tetes, place):
        """Heads that a merge saw."""
        for tete in tetes if isinstance(tetes, list) else [None]:
            hashed = tete.get("hash") if isinstance(tete, dict) else None
            if not is_hash(hashed):
                self.find(f"{place}\u00a0: une tête qu’elle a vue n’est pas lisible.")
            elif hashed not in self.recues.rows:
                self.find(f"{place}\u00a0: la tête {hashed[:12]}… qu’elle a vue n’est pas parmi les lignes reçues.")
            else:
                self.recues.seen.add(hashed)

    def document(self, line, number):
        identifier, sorte, text = line["document"], line.get("sorte"), line.get("texte")
        if not all(isinstance(value, str) for value in (identifier, sorte, text)):
            self.unreadable(number)
            return
        self.documents += 1
        named = self.named.pop((sorte, identifier), None)
        if named is None:
            self.find(f"Document gelé {identifier}\u00a0: aucune ligne du journal ne le nomme.")
            return
        seq, after, avant = named
        place, fait, geste = place_of(sorte, seq, after), SORTES[sorte]["fait"], SORTES[sorte]["geste"]
        if sha256(octets(text)).hexdigest() != after.get("sha256"):
            self.find(f"{place}\u00a0: le document gelé n’est plus celui qui {fait} (son SHA-256 a changé).")
            return
        document = parsed(text)
        document = document if isinstance(document, dict) else None
        fault = contradiction(document, sorte, identifier, after, avant)
        if fault is not None:
            self.find(f"{place}\u00a0: le document gelé dit autre chose que {geste} ({fault}).")

    def end(self):
        announced = self.header["tete"]
        if self.seq != announced["seq"] or self.hash != announced["hash"]:
            self.find(
                f"L’extrait s’arrête à la ligne {self.seq} du journal, qui n’est pas la tête qu’il annonce"
                f" (ligne {announced['seq']})."
            )
        for sentence in self.recues.faults(self.replayed):
            self.find(sentence)
        for (sorte, _), (seq, after, _) in self.named.items():
            self.find(f"{place_of(sorte, seq, after)}\u00a0: son document gelé manque.")
        if self.recues.lines != self.header["recues"]:
            self.find(f"L’extrait annonce {self.header['recues']} lignes reçues et en contient {self.recues.lines}.")
        if self.documents != self.header["documents"]:
            self.find(f"L’extrait annonce {self.header['documents']} documents gelés et en contient {self.documents}.")
        if self.anchor is None or self.recues.back(*self.anchor) is not None:
            return
        seq, hashed = self.anchor
        if seq > self.seq:
            self.find(
                f"L’ancre est la ligne {seq} du journal, qui s’arrête à la ligne {self.seq}, et aucune ligne reçue d’une"
                " autre copie n’est la sienne\u00a0: des lignes ont été retirées à la fin, ou cet extrait est plus ancien que l’ancre."
            )
        elif self.anchored != hashed:
            self.find(
                f"La ligne {seq} du journal n’est pas celle de l’ancre, et aucune ligne reçue d’une autre copie ne l’est"
                "\u00a0: le journal a été réécrit à cette ligne ou avant elle, ou l’ancre est celle d’un autre fichier."
            )

    def report(self):
        file, software = self.header["fichier"], self.header["logiciel"]
        lines = [
            f"Extrait de «\u00a0{said(file.get('nom'))}\u00a0», lu le {said(file.get('luLe'))}"
            f" par {said(software.get('nom'))} {said(software.get('version'))}.",
            f"SHA-256 du fichier lu\u00a0: {said(file.get('sha256'))}",
            f"Lu ici\u00a0: {self.seq} lignes de journal, {self.recues.lines} lignes reçues d’autres copies,"
            f" {self.documents} documents gelés.",
        ]
        if self.findings == 0:
            lines.append("Aucune altération révélée.")
        else:
            lines.append(f"Altérations révélées\u00a0: {self.findings}")
        lines += [f"  {sentence}" for sentence in self.shown]
        if self.findings > MOST_SHOWN:
            lines.append(f"  … et {self.findings - MOST_SHOWN} de plus.")
        if self.without_corps > 0:
            lines.append(
                f"À savoir\u00a0: {self.without_corps} lignes sont sans leur texte\u00a0; le journal n’a pas été rejoué."
            )
        if self.without_corps > 0 and self.recues.lines > 0:
            lines.append("À savoir\u00a0: faute de ces textes, rien ne dit quelles lignes reçues une réunion a vues.")
        if self.recues.without_corps > 0:
            lines.append(f"À savoir\u00a0: {self.recues.without_corps} lignes reçues sont sans leur texte.")
        if self.backward > 0:
            lines.append(
                f"À savoir\u00a0: l’heure recule {self.backward} fois, d’abord à la ligne {self.first_backward}\u00a0;"
                " l’ordre est celui des numéros."
            )
        lines.append(f"Tête du journal\u00a0: ligne {self.seq}, {self.hash}")
        if self.anchor is None:
            lines.append(
                "Non ancré\u00a0: un journal entièrement réécrit, ou coupé à la fin, ne se voit pas sans une tête"
                " imprimée auparavant (--ancre)."
            )
        elif self.anchored == self.anchor[1]:
            lines.append(f"Ancré\u00a0: le journal passe par la ligne {self.anchor[0]} donnée.")
        elif (back := self.recues.back(*self.anchor)) is not None:
            lines.append(
                f"L’ancre est la tête d’une autre copie\u00a0: la ligne {self.anchor[0]} donnée est parmi les lignes reçues"
                f"\u00a0; rien n’a été réécrit jusqu’à elle, ni dans ce journal jusqu’à sa ligne {back}. De ce qui suit,"
                " l’ancre ne dit rien."
            )
        return lines


def arguments_of(argv):
    files, anchor, rest = [], None, list(argv)
    while rest:
        name, joined, value = rest.pop(0).partition("=")
        if name == "--ancre":
            given = value if joined else (rest.pop(0) if rest else "")
            found = re.fullmatch("([0-9]{1,15}):([0-9a-f]{64})", given.lower())
            if found is None:
                raise Refused(USAGE)
            anchor = (int(found[1]), found[2])
        elif name.startswith("-"):
            raise Refused(USAGE)
        else:
            files.append(name + joined + value)
    if len(files) != 1:
        raise Refused(USAGE)
    return files[0], anchor


def verify(path, anchor):
    verifier = None
    with open(path, "rb") as lines:
        for number, line in enumerate(lines, 1):
            line = line[:-1] if line.endswith(b"\n") else line
            if verifier is None:
                verifier = Verifier(header_on(line), anchor)
            else:
                verifier.line(object_on(line), number)
    if verifier is None:
        raise Refused(NO_EXTRACT)
    verifier.end()
    return verifier


def main(argv):
    try:
        verifier = verify(*arguments_of(argv))
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Le fichier ne peut pas être lu ({errno.errorcode.get(error.errno, error.errno)}).", file=sys.stderr)
        return 2
    print("\n".join(verifier.report()))
    return 0 if verifier.findings == 0 else 1


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
