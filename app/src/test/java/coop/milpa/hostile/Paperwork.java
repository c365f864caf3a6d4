package coop.milpa.hostile;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Admissions;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Leaves things half done, as they lie on desks: an application that nobody decided, an entry that is still a draft. */
@TestComponent
class Paperwork {

    private final Parties parties;
    private final Admissions admissions;
    private final ManualEntries entries;

    Paperwork(Parties parties, Admissions admissions, ManualEntries entries) {
        this.parties = parties;
        this.admissions = admissions;
        this.entries = entries;
    }

    /** Where they are gone on with, after the address of the cooperative. */
    List<String> lie(Open books) {
        return List.of("/applications/" + application(books) + "/withdrawal", "/manual-entries/" + draft(books));
    }

    private String application(Open books) {
        var who = new Particulars(
                PartyKind.PERSON,
                PartyName.printed("Tomás Caal"),
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.UNSTATED,
                new Home("", ""),
                "",
                List.of());
        var party = done(parties.enter(new EnterParty(books.cooperative(), RequestId.next(), who, List.of())));
        var command = new ApplyForMembership(
                books.cooperative(), RequestId.next(), party.id(), books.branch(), Optional.empty(), List.of("DPI"));
        return done(admissions.apply(command)).id().toString();
    }

    private String draft(Open books) {
        Money five = Money.of("5.00", BooksFixture.GTQ);
        List<DraftLine> lines = List.of(
                DraftLine.debit(new AccountCode("101101"), books.branch(), five),
                DraftLine.credit(new AccountCode("101104"), books.branch(), five));
        return done(entries.draft(
                        new DraftEntry(books.cooperative(), RequestId.next(), "Borrador", Optional.empty(), lines)))
                .toString();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
