package coop.milpa.cheques;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cashier, a bank that takes two business days, and somebody who saves. */
@TestComponent
public class ChequeFixture {

    public static final String BANK = "BI";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TellerFixture tellers;
    private final Members members;
    private final SavingsOperations savings;
    private final SavingsPositions positions;
    private final ChequeBanks banks;
    private final Cheques cheques;

    ChequeFixture(
            TellerFixture tellers,
            Members members,
            SavingsOperations savings,
            SavingsPositions positions,
            ChequeBanks banks,
            Cheques cheques) {
        this.tellers = tellers;
        this.members = members;
        this.savings = savings;
        this.positions = positions;
        this.banks = banks;
        this.cheques = cheques;
    }

    /** Where cheques are taken, and who brings them. */
    public record Desk(Place place, Member rosa, String account) {

        public CooperativeId cooperative() {
            return place.cooperative();
        }
    }

    /** Rosa has 50.00. */
    public Desk desk() {
        Place place = tellers.place();
        tellers.begunWith(place, "500.00");
        done(tellers.moves(place, TellerFixture.KEEPER, "500.00"));
        done(banks.publish(place.cooperative(), terms(TestClock.TODAY, 2)));
        Member rosa = member(place);
        SavingsAccount account = done(savings.open(new OpenSavings(
                order(place, rosa),
                rosa.number(),
                SavingsAccount.DEMAND,
                gtq("50.00"),
                CashDeclaration.own(rosa.party()),
                Optional.empty())));
        return new Desk(place, rosa, account.terms().number());
    }

    public static BankTerms terms(LocalDate from, int days) {
        return new BankTerms(
                BANK, "Banco de prueba", from, days, gtq("25.00"), Source.unconfirmed("made up for a test"));
    }

    private Member member(Place place) {
        String number = "Q" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                "Rosa " + number,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1980, 5, 17)),
                Sex.FEMALE,
                new Home("1", ""),
                new IdentityDocument("DPI", "F" + number),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(
                members.register(place.cooperative(), List.of(registration)).get(number));
    }

    private static SavingsOrder order(Place place, Member rosa) {
        return new SavingsOrder(
                place.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(place.branch(), Set.of(rosa.party()), Optional.empty()));
    }

    public TakeCheque taking(Desk desk, String number, String amount) {
        return new TakeCheque(
                desk.cooperative(),
                RequestId.next(),
                CASHIER.id(),
                new Cheque.Paper(
                        BANK, "001234", number, "Comercial La Ceiba", TestClock.TODAY.minusDays(1), gtq(amount)),
                desk.account(),
                desk.rosa().party());
    }

    public Outcome<Cheque> take(TakeCheque command) {
        return tellers.as(CASHIER, () -> cheques.take(command));
    }

    public Cheque taken(Desk desk, String number, String amount) {
        return done(take(taking(desk, number, amount)));
    }

    public Outcome<SavingsReceipt> withdraw(Desk desk, String amount) {
        return savings.withdraw(new CashMovement(
                order(desk.place(), desk.rosa()),
                desk.account(),
                gtq(amount),
                CashDeclaration.own(desk.rosa().party())));
    }

    public SavingsPosition.Figures figures(Desk desk) {
        return positions.of(desk.cooperative(), desk.account()).orElseThrow().figures();
    }

    public static Money money(String amount) {
        return gtq(amount);
    }
}
