package coop.milpa.imports.internal;

import coop.milpa.members.MemberKind;
import coop.milpa.members.Registration;
import coop.milpa.parties.Documents;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code members.csv}. */
final class MemberFile {

    private static final int TEXT_MAX = 100;
    private static final int PHONE_MAX = 40;

    private final Register<Registration> members;
    private final Findings findings;
    private final Known known;
    private final boolean skipsBadRows;
    private final List<Identified> identified = new ArrayList<>();
    private final List<Ward> wards = new ArrayList<>();

    /** A row that names a guardian, who may stand further down in the file. */
    private record Ward(int row, String number, String guardian) {}

    /** A row that names a document, which must be nobody else's. */
    private record Identified(int row, String number, IdentityDocument document) {}

    MemberFile(Register<Registration> members, Findings findings, Known known, boolean skipsBadRows) {
        this.members = members;
        this.findings = findings;
        this.known = known;
        this.skipsBadRows = skipsBadRows;
    }

    void read(Table table) {
        if (!table.readable()) {
            members.isIncomplete();
            return;
        }
        for (Optional<Cells> cells = table.next(); cells.isPresent(); cells = table.next()) {
            read(cells.get());
        }
        checkDocuments(table.file());
        checkGuardians(table.file());
    }

    private void read(Cells cells) {
        String number = cells.number("member");
        String name = cells.requiredPlain("name", Registration.NAME_MAX);
        MemberKind kind = kindIn(cells);
        Optional<LocalDate> birthDate =
                kind == MemberKind.ORGANISATION ? cells.optionalDate("birth_date") : cells.date("birth_date");
        Sex sex = sexIn(cells);
        var home = new Home(cells.requiredPlain("district", TEXT_MAX), cells.plain("municipality", TEXT_MAX));
        var document =
                new IdentityDocument(cells.plain("document_type", TEXT_MAX), cells.plain("document_number", TEXT_MAX));
        Optional<LocalDate> joinedOn = cells.optionalDate("joined_on");
        String phone = cells.optional("phone", PHONE_MAX);
        String guardian = cells.optionalIdentifier("guardian");
        if (guardian.isEmpty() && needsGuardian(number, kind, birthDate)) {
            cells.wrong("guardian", "minor-without-guardian", number);
        }
        if (cells.faulty()) {
            members.drop(number);
            return;
        }
        members.take(
                cells,
                "member",
                number,
                new Registration(number, name, kind, birthDate, sex, home, document, joinedOn, phone, guardian));
        if (!document.number().isEmpty()) {
            identified.add(new Identified(cells.row(), number, document));
        }
        if (!guardian.isEmpty()) {
            wards.add(new Ward(cells.row(), number, guardian));
        }
    }

    /**
     * Whether somebody must act for someone under age. A person is judged as of today, since history may go back to her
     * childhood; whoever the file calls a minor has a guardian, unless she was of age when that history begins. What
     * the register has already is not judged again.
     */
    private boolean needsGuardian(String number, MemberKind kind, Optional<LocalDate> birthDate) {
        LocalDate day = switch (kind) {
            case PERSON -> known.books().today();
            case MINOR -> known.books().open();
            case ORGANISATION -> LocalDate.MAX;
        };
        return !members.known().containsKey(number) && isUnderAge(birthDate, day);
    }

    /** Whether somebody may act for others from today on. */
    private boolean isOfAge(Registration guardian) {
        return guardian.kind() != MemberKind.ORGANISATION
                && !isUnderAge(guardian.birthDate(), known.books().today());
    }

    private boolean isUnderAge(Optional<LocalDate> birthDate, LocalDate day) {
        return birthDate
                .filter(born -> born.plusYears(known.majority()).isAfter(day))
                .isPresent();
    }

    private static MemberKind kindIn(Cells cells) {
        String text = cells.optional("kind", TEXT_MAX);
        if (text.isEmpty()) {
            return MemberKind.PERSON;
        }
        Optional<MemberKind> kind = MemberKind.of(text);
        if (kind.isEmpty()) {
            cells.wrong("kind", "member-kind", text);
        }
        return kind.orElse(MemberKind.ORGANISATION);
    }

    private static Sex sexIn(Cells cells) {
        String text = cells.optional("sex", TEXT_MAX);
        Optional<Sex> sex = Sex.of(text);
        if (sex.isEmpty()) {
            cells.wrong("sex", "sex", text);
        }
        return sex.orElse(Sex.UNSTATED);
    }

    /** The same document twice is wrong where its type is known and its number right; anything else is kept. */
    private void checkDocuments(String file) {
        Map<String, Registration> registered = members.known();
        List<IdentityDocument> all = Stream.concat(
                        registered.values().stream().map(Registration::document),
                        identified.stream().map(Identified::document))
                .toList();
        Map<IdentityDocument, Documents.Key> keys = known.documents().of(all);
        Map<Documents.Key, String> holders = new HashMap<>();
        registered.values().forEach(member -> hold(holders, keys.get(member.document()), member.number()));
        for (Identified row : identified) {
            if (!hold(holders, keys.get(row.document), row.number)) {
                findings.wrong(file, row.row, "document_number", "document-taken", row.document.number());
                members.drop(row.number);
            }
        }
    }

    /** Whether nobody else has the document. */
    private static boolean hold(Map<Documents.Key, String> holders, Documents.@Nullable Key key, String number) {
        if (key == null) {
            return true;
        }
        String holder = holders.putIfAbsent(key, number);
        return holder == null || holder.equals(number);
    }

    private void checkGuardians(String file) {
        for (Ward ward : wards) {
            Register.Standing standing = members.standingOf(ward.guardian);
            if (standing == Register.Standing.UNKNOWN) {
                findings.wrong(file, ward.row, "guardian", "unknown-member", ward.guardian);
                members.drop(ward.number);
            }
            if (standing == Register.Standing.KNOWN
                    && !members.known().containsKey(ward.number)
                    && !isOfAge(members.of(ward.guardian))) {
                findings.wrong(file, ward.row, "guardian", "guardian-not-adult", ward.guardian);
                members.drop(ward.number);
            }
            if (standing == Register.Standing.WRONG && skipsBadRows) {
                findings.wrong(file, ward.row, "guardian", "wrong-member", ward.guardian);
                members.drop(ward.number);
            }
        }
    }
}
