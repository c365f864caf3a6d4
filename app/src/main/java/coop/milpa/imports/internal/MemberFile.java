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
    private final Known.DocumentKeys documents;
    private final boolean skipsBadRows;
    private final List<Identified> identified = new ArrayList<>();
    private final List<Ward> wards = new ArrayList<>();

    /** A row that names a guardian, who may stand further down in the file. */
    private record Ward(int row, String number, String guardian) {}

    /** A row that names a document, which must be nobody else's. */
    private record Identified(int row, String number, IdentityDocument document) {}

    MemberFile(Register<Registration> members, Findings findings, Known.DocumentKeys documents, boolean skipsBadRows) {
        this.members = members;
        this.findings = findings;
        this.documents = documents;
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
        Map<String, Registration> known = members.known();
        List<IdentityDocument> all = Stream.concat(
                        known.values().stream().map(Registration::document),
                        identified.stream().map(Identified::document))
                .toList();
        Map<IdentityDocument, Documents.Key> keys = documents.of(all);
        Map<Documents.Key, String> holders = new HashMap<>();
        known.values().forEach(member -> hold(holders, keys.get(member.document()), member.number()));
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
            if (standing == Register.Standing.WRONG && skipsBadRows) {
                findings.wrong(file, ward.row, "guardian", "wrong-member", ward.guardian);
                members.drop(ward.number);
            }
        }
    }
}
