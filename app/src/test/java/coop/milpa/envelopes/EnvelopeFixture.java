package coop.milpa.envelopes;

import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;

import coop.milpa.kernel.CooperativeId;
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
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.teller.Shift;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A school whose teacher brings what her pupils save, and a cashier with a drawer. */
@TestComponent
public class EnvelopeFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TellerFixture tellers;
    private final Cooperatives cooperatives;
    private final Members members;
    private final SavingsAccounts accounts;
    private final Envelopes envelopes;

    EnvelopeFixture(
            TellerFixture tellers,
            Cooperatives cooperatives,
            Members members,
            SavingsAccounts accounts,
            Envelopes envelopes) {
        this.tellers = tellers;
        this.cooperatives = cooperatives;
        this.members = members;
        this.accounts = accounts;
        this.envelopes = envelopes;
    }

    /** Where tests take place. */
    public record School(Place place, String address, Shift shift, Member teacher) {

        public CooperativeId cooperative() {
            return place.cooperative();
        }
    }

    /** A pupil with an account of her own. */
    public record Pupil(Member member, String account) {}

    public School school() {
        Place place = tellers.place();
        Shift shift = tellers.begun(place);
        String address =
                "/c/" + cooperatives.byId(place.cooperative()).orElseThrow().code();
        return new School(place, address, shift, member(place, "Marta Caal"));
    }

    public Pupil pupil(School school, String name) {
        return pupils(school, List.of(name)).getFirst();
    }

    /** All in a few statements. */
    public List<Pupil> pupils(School school, List<String> names) {
        List<Registration> all =
                names.stream().map(EnvelopeFixture::registration).toList();
        var registered = members.register(school.cooperative(), all);
        List<SavingsAccount.Terms> terms = new ArrayList<>();
        all.forEach(
                each -> terms.add(terms(Objects.requireNonNull(registered.get(each.number())), "10-" + each.number())));
        accounts.open(school.cooperative(), school.place().branch(), terms);
        return all.stream()
                .map(each -> new Pupil(Objects.requireNonNull(registered.get(each.number())), "10-" + each.number()))
                .toList();
    }

    /** One more account of somebody. */
    public String another(School school, Pupil pupil) {
        String number = "20-" + pupil.member().number();
        accounts.open(school.cooperative(), school.place().branch(), List.of(terms(pupil.member(), number)));
        return number;
    }

    private static SavingsAccount.Terms terms(Member owner, String number) {
        return new SavingsAccount.Terms(
                number, owner.id(), List.of(), SavingsAccount.DEMAND, BooksFixture.GTQ, TestClock.TODAY);
    }

    private Member member(Place place, String name) {
        Registration registration = registration(name);
        return Objects.requireNonNull(
                members.register(place.cooperative(), List.of(registration)).get(registration.number()));
    }

    private static Registration registration(String name) {
        String number = "E-" + NUMBERS.incrementAndGet();
        return new Registration(
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
    }

    public static byte[] file(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    public static TakeEnvelope asked(School school, String counted) {
        return new TakeEnvelope(
                order(school),
                "Escuela Xucaneb",
                gtq(counted),
                CashDeclaration.own(school.teacher().party()));
    }

    public static SavingsOrder order(School school) {
        return new SavingsOrder(
                school.cooperative(),
                RequestId.next(),
                TellerFixture.CASHIER.id(),
                new SavingsOrder.Place(
                        school.place().branch(), Set.of(school.teacher().party()), Optional.empty()));
    }

    /** The cashier takes it. */
    public Outcome<TakenList> take(TakeEnvelope command, byte[] content) {
        return tellers.as(TellerFixture.CASHIER, () -> envelopes.take(command, content));
    }

    public TakenList taken(School school, String counted, byte[] content) {
        return done(take(asked(school, counted), content));
    }
}
