package coop.milpa.hostile;

import static coop.milpa.teller.TellerFixture.done;

import coop.milpa.collections.BillCollections;
import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.collections.Billers;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.OpenBills;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.Remittances;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Companies whose money passes the window, something that was done for each, and somebody who is no member. */
@TestComponent
class Companies {

    private static final String BILLS = "reference,amount\nA001,10.00\nA002,10.00\n";

    private final Payers payers;
    private final Remittances remittances;
    private final Billers billers;
    private final OpenBills bills;
    private final BillCollections collections;
    private final Parties parties;

    Companies(
            Payers payers,
            Remittances remittances,
            Billers billers,
            OpenBills bills,
            BillCollections collections,
            Parties parties) {
        this.payers = payers;
        this.remittances = remittances;
        this.billers = billers;
        this.bills = bills;
        this.collections = collections;
        this.parties = parties;
    }

    /** Answers who is no member. */
    PartyId begin(Open books, Member owner) {
        CooperativeId here = books.cooperative();
        Money none = Money.zero(BooksFixture.GTQ);
        Source source = Source.unconfirmed("made up for a test");
        var payer = new Payer("VELOZ", "Envíos Veloz", BooksFixture.GTQ);
        done(payers.agree(
                here,
                payer,
                new PayerTerms("VELOZ", TestClock.TODAY, true, Optional.empty(), none, Rate.ZERO, source)));
        var biller = new Biller("AGUA", "Agua Municipal", Biller.Kind.WATER, true);
        done(billers.agree(
                here, biller, new BillerTerms("AGUA", TestClock.TODAY, true, none, none, Rate.ZERO, source)));
        String file = bills.keep(here, BILLS.getBytes(StandardCharsets.UTF_8));
        bills.take(here, "AGUA", file);
        CashDeclaration own = CashDeclaration.own(owner.party());
        done(remittances.pay(new PayRemittance(
                new PayRemittance.Where(here, RequestId.next(), BooksFixture.TELLER, books.branch()),
                "VELOZ",
                "AB00001",
                Money.of("10.00", BooksFixture.GTQ),
                "Juan",
                new PayRemittance.Shown(new IdentityDocument("DPI", "D" + owner.number()), ""),
                own)));
        done(collections.collect(new CollectBill(
                new CollectBill.Where(here, RequestId.next(), BooksFixture.TELLER, books.branch()),
                "AGUA",
                "A001",
                Optional.empty(),
                own)));
        return stranger(here);
    }

    private PartyId stranger(CooperativeId here) {
        return done(parties.enter(new EnterParty(
                        here,
                        RequestId.next(),
                        new Particulars(
                                PartyKind.PERSON,
                                PartyName.of("Ana", "Tot", "", ""),
                                Optional.of(LocalDate.of(1990, 5, 4)),
                                Sex.UNSTATED,
                                new Home("", "Cobán"),
                                "",
                                List.of(new IdentityDocument("PASAPORTE", "C0001"))),
                        List.of())))
                .id();
    }
}
