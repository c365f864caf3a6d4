package coop.milpa.parties.internal;

import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.PartiesRefusal;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Decides what may be said about a party by hand. Pure: it is told the law and who has which document. */
final class PartyPolicy {

    /**
     * The first rule that forbids it.
     *
     * @param taken  keys of these documents that somebody else has
     * @param guardians  who act for the party
     */
    Optional<PartiesRefusal> forbids(Law law, Particulars who, Set<Documents.Key> taken, Collection<Party> guardians) {
        return birth(law, who).or(() -> documents(law, who, taken)).or(() -> guardians(law, who, guardians));
    }

    /** Why a guardian may not be appointed. */
    Optional<PartiesRefusal> forbidsGuardian(Law law, Party ward, Party guardian) {
        if (!law.isMinor(ward.particulars())) {
            return Optional.of(new PartiesRefusal.NoMinor(ward.name(), law.majority()));
        }
        return adult(law, guardian);
    }

    private static Optional<PartiesRefusal> birth(Law law, Particulars who) {
        if (who.kind() == PartyKind.PERSON && who.birthDate().isEmpty()) {
            return Optional.of(new PartiesRefusal.BirthDateMissing(who.name().full()));
        }
        Optional<LocalDate> ahead = who.birthDate().filter(law.today()::isBefore);
        return ahead.map(given -> new PartiesRefusal.BirthDateAhead(given, law.today()));
    }

    private static Optional<PartiesRefusal> documents(Law law, Particulars who, Set<Documents.Key> taken) {
        return who.documents().stream()
                .flatMap(document -> document(law, who.kind(), document, taken).stream())
                .findFirst();
    }

    private static Optional<PartiesRefusal> document(
            Law law, PartyKind kind, IdentityDocument document, Set<Documents.Key> taken) {
        Optional<DocumentType> type = law.typeOf(document);
        if (type.isEmpty()) {
            return Optional.of(new PartiesRefusal.UnknownDocumentType(document.type(), law.known()));
        }
        if (!type.get().isFor(kind)) {
            return Optional.of(new PartiesRefusal.DocumentOfOtherKind(document.type()));
        }
        Optional<Documents.Key> key = law.keyOf(document);
        if (key.isEmpty()) {
            return Optional.of(new PartiesRefusal.WrongDocumentNumber(document.type(), document.number()));
        }
        return key.filter(taken::contains)
                .map(each -> new PartiesRefusal.DocumentTaken(document.type(), document.number()));
    }

    private static Optional<PartiesRefusal> guardians(Law law, Particulars who, Collection<Party> guardians) {
        String name = who.name().full();
        if (law.isMinor(who) && guardians.isEmpty()) {
            return Optional.of(new PartiesRefusal.MinorWithoutGuardian(name, law.majority()));
        }
        if (!law.isMinor(who) && !guardians.isEmpty()) {
            return Optional.of(new PartiesRefusal.NoMinor(name, law.majority()));
        }
        return guardians.stream()
                .flatMap(guardian -> adult(law, guardian).stream())
                .findFirst();
    }

    private static Optional<PartiesRefusal> adult(Law law, Party guardian) {
        return law.isAdult(guardian.particulars())
                ? Optional.empty()
                : Optional.of(new PartiesRefusal.GuardianNotAdult(guardian.name(), law.majority()));
    }
}
