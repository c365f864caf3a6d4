package coop.milpa.collections;

import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative with a drawer, a biller with files and one without, and a member. */
@TestComponent
public class CollectionFixture {

    public static final Biller LUZ = new Biller("LUZ", "Luz del Valle", Biller.Kind.ELECTRICITY, true);
    public static final Biller AGUA = new Biller("AGUA", "Agua Municipal", Biller.Kind.WATER, false);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TellerFixture tellers;
    private final Cooperatives cooperatives;
    private final Members members;
    private final Billers billers;
    private final OpenBills bills;
    private final BillCollections collections;
    private final CashPoints points;

    CollectionFixture(
            TellerFixture tellers,
            Cooperatives cooperatives,
            Members members,
            Billers billers,
            OpenBills bills,
            BillCollections collections,
            CashPoints points) {
        this.tellers = tellers;
        this.cooperatives = cooperatives;
        this.members = members;
        this.billers = billers;
        this.bills = bills;
        this.collections = collections;
        this.points = points;
    }

    /** Where tests take place. */
    public record Site(Place place, String address, Member rosa) {

        public CooperativeId cooperative() {
            return place.cooperative();
        }
    }

    public Site site() {
        Place place = tellers.place();
        CooperativeId here = place.cooperative();
        tellers.begun(place);
        done(billers.agree(here, LUZ, terms(LUZ, TestClock.TODAY)));
        done(billers.agree(here, AGUA, terms(AGUA, TestClock.TODAY)));
        String address = "/c/" + cooperatives.byId(here).orElseThrow().code();
        return new Site(place, address, member(here));
    }

    /** Whoever pays, pays 2.00 besides; the cooperative keeps 1.00 and one percent. */
    public static BillerTerms terms(Biller biller, LocalDate from) {
        return new BillerTerms(
                biller.code(),
                from,
                true,
                gtq("2.00"),
                gtq("1.00"),
                Rate.of("1"),
                Source.unconfirmed("made up for a test"));
    }

    private Member member(CooperativeId here) {
        String number = "B-" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                "Rosa Choc",
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

    /** What the member pays herself. */
    public static CollectBill asked(Site site, Biller biller, String reference, String amount) {
        return new CollectBill(
                new CollectBill.Where(
                        site.cooperative(),
                        RequestId.next(),
                        TellerFixture.CASHIER.id(),
                        site.place().branch()),
                biller.code(),
                reference,
                amount.isEmpty() ? Optional.empty() : Optional.of(gtq(amount)),
                CashDeclaration.own(site.rosa().party()));
    }

    /** The cashier takes it. */
    public Outcome<Collected> collect(CollectBill asked) {
        return tellers.as(TellerFixture.CASHIER, () -> collections.collect(asked));
    }

    /** The cashier undoes it. */
    public Outcome<EntryId> undo(UndoCollected asked) {
        return tellers.as(TellerFixture.CASHIER, () -> collections.undo(asked));
    }

    public static UndoCollected undoing(Site site, Collected collected) {
        var where = new CollectBill.Where(
                site.cooperative(),
                RequestId.next(),
                TellerFixture.CASHIER.id(),
                site.place().branch());
        return new UndoCollected(where, collected.made().entry(), "a mistake");
    }

    /** What is in the cashier's drawer. */
    public Money drawer(Site site) {
        return points.all(site.cooperative()).stream()
                .filter(view -> view.point().id().equals(site.place().drawer().id()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
    }

    /** The biller's file, taken over. */
    public OpenBills.Report file(Site site, String content) {
        String kept = bills.keep(site.cooperative(), content.getBytes(StandardCharsets.UTF_8));
        return bills.take(site.cooperative(), LUZ.code(), kept).orElseThrow();
    }

    public static HandOverCollected handing(Site site, String paid, String reference) {
        return new HandOverCollected(
                site.cooperative(),
                RequestId.next(),
                TellerFixture.SUPERVISOR.id(),
                AGUA.code(),
                TestClock.TODAY,
                gtq(paid),
                reference);
    }
}
