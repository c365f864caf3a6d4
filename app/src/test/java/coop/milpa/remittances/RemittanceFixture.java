package coop.milpa.remittances;

import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
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
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
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
    private final SavingsAccounts accounts;
    private final SavingsPositions positions;
    private final CashPoints points;

    RemittanceFixture(
            TellerFixture tellers,
            Cooperatives cooperatives,
            Members members,
            Parties parties,
            Payers payers,
            Remittances remittances,
            SavingsAccounts accounts,
            SavingsPositions positions,
            CashPoints points) {
        this.tellers = tellers;
        this.cooperatives = cooperatives;
        this.members = members;
        this.parties = parties;
        this.payers = payers;
        this.remittances = remittances;
        this.accounts = accounts;
        this.positions = positions;
        this.points = points;
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
        done(tellers.moves(place, TellerFixture.KEEPER, "500.00"));
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

    /** The cashier undoes it. */
    public Outcome<EntryId> undo(UndoPayout asked) {
        return tellers.as(TellerFixture.CASHIER, () -> remittances.undo(asked));
    }

    public static UndoPayout undoing(Site site, Payout payout) {
        var where = new PayRemittance.Where(
                site.cooperative(),
                RequestId.next(),
                TellerFixture.CASHIER.id(),
                site.place().branch());
        return new UndoPayout(where, payout.made().entry(), "a mistake");
    }

    /** A demand account of a member, empty; its number. */
    public String account(Site site, Member owner) {
        String number = "A-" + NUMBERS.incrementAndGet();
        var terms = new SavingsAccount.Terms(
                number, owner.id(), List.of(), SavingsAccount.DEMAND, BooksFixture.GTQ, TestClock.TODAY);
        accounts.open(site.cooperative(), site.place().branch(), List.of(terms));
        return number;
    }

    /** The same remittance, of which some goes into savings; all of it if no amount is said. */
    public static PayRemittance saving(PayRemittance asked, String account, String amount) {
        Optional<Money> saved = amount.isEmpty() ? Optional.empty() : Optional.of(gtq(amount));
        return new PayRemittance(
                asked.where(),
                asked.payer(),
                asked.reference(),
                asked.sent(),
                asked.sender(),
                asked.shown(),
                asked.cash(),
                Optional.of(new PayRemittance.Into(account, saved)));
    }

    /** What is in an account. */
    public Money saved(Site site, String account) {
        return positions.of(site.cooperative(), account).orElseThrow().figures().balance();
    }

    /** What is in the cashier's drawer. */
    public Money drawer(Site site) {
        return points.all(site.cooperative()).stream()
                .filter(view -> view.point().id().equals(site.place().drawer().id()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
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
