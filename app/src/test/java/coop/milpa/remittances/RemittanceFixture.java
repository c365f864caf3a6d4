package coop.milpa.remittances;

import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative with a drawer, a payer in its currency, one in dollars, a member and somebody who is none. */
@TestComponent
public class RemittanceFixture {

    public static final Currency USD = Currency.getInstance("USD");

    /** A number that passes the check of Guatemala's document. */
    public static final String CUI = "1982454320101";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TellerFixture tellers;
    private final Cooperatives cooperatives;
    private final Members members;
    private final Parties parties;
    private final Payers payers;
    private final Remittances remittances;

    RemittanceFixture(
            TellerFixture tellers,
            Cooperatives cooperatives,
            Members members,
            Parties parties,
            Payers payers,
            Remittances remittances) {
        this.tellers = tellers;
        this.cooperatives = cooperatives;
        this.members = members;
        this.parties = parties;
        this.payers = payers;
        this.remittances = remittances;
    }

    /** Where tests take place; the cashier has 900.00 in her drawer. */
    public record Site(Place place, String address, Member rosa, Party stranger) {

        public CooperativeId cooperative() {
            return place.cooperative();
        }
    }

    public Site site() {
        Place place = tellers.place();
        CooperativeId here = place.cooperative();
        tellers.begunWith(place, "900.00");
        done(payers.agree(here, VELOZ, terms(VELOZ, TestClock.TODAY, Optional.empty())));
        done(payers.agree(here, NORTE, terms(NORTE, TestClock.TODAY, Optional.of(new BigDecimal("7.655")))));
        String address = "/c/" + cooperatives.byId(here).orElseThrow().code();
        return new Site(place, address, member(here, "Rosa Choc"), stranger(here));
    }

    public static final Payer VELOZ = new Payer("VELOZ", "Envíos Veloz", BooksFixture.GTQ);
    public static final Payer NORTE = new Payer("NORTE", "Remesas del Norte", USD);

    /** 2.00 and half a percent. */
    public static PayerTerms terms(Payer payer, LocalDate from, Optional<BigDecimal> rate) {
        return new PayerTerms(
                payer.code(), from, true, rate, gtq("2.00"), Rate.of("0.5"), Source.unconfirmed("made up for a test"));
    }

    public Member member(CooperativeId here, String name) {
        String number = "R-" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", "D" + number),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(
                members.register(here, List.of(registration)).get(number));
    }

    private Party stranger(CooperativeId here) {
        return done(parties.enter(new EnterParty(
                here,
                RequestId.next(),
                new Particulars(
                        PartyKind.PERSON,
                        PartyName.of("Ixchel", "Tzoc", "", ""),
                        Optional.of(LocalDate.of(1990, 5, 4)),
                        Sex.UNSTATED,
                        new Home("", "Cobán"),
                        "",
                        List.of(new IdentityDocument("DPI", CUI))),
                List.of())));
    }

    /** What the member asks for, with her own document. */
    public static PayRemittance asked(Site site, Payer payer, String reference, String sent) {
        return asked(
                site, payer, reference, sent, CashDeclaration.own(site.rosa().party()), "");
    }

    /** The same for whoever stands at the window: with the member's document. */
    public static PayRemittance asked(
            Site site, Payer payer, String reference, String sent, CashDeclaration cash, String papers) {
        return new PayRemittance(
                new PayRemittance.Where(
                        site.cooperative(),
                        RequestId.next(),
                        TellerFixture.CASHIER.id(),
                        site.place().branch()),
                payer.code(),
                reference,
                Money.of(sent, payer.currency()),
                "Juan Choc, Houston",
                new PayRemittance.Shown(
                        new IdentityDocument("DPI", "D" + site.rosa().number()), papers),
                cash);
    }

    /** The cashier pays it. */
    public Outcome<Payout> pay(PayRemittance asked) {
        return tellers.as(TellerFixture.CASHIER, () -> remittances.pay(asked));
    }

    public static SettlePayer settling(Site site, String received, String reference) {
        return new SettlePayer(
                site.cooperative(),
                RequestId.next(),
                TellerFixture.SUPERVISOR.id(),
                VELOZ.code(),
                TestClock.TODAY,
                gtq(received),
                reference);
    }
}
