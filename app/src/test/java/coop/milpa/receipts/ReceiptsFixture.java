package coop.milpa.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** Members, and a destination that is owed whatever a test says. */
@TestComponent
public class ReceiptsFixture implements Destination, Holdings {

    public static final String CODE = "test.debt";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** What is due; what was paid is taken off. */
    public final List<Due> dues = new CopyOnWriteArrayList<>();

    /** What takes what is left over. */
    public final List<Due> rests = new CopyOnWriteArrayList<>();

    /** What each share costs. */
    public final List<Charge> charges = new CopyOnWriteArrayList<>();

    /** What members save with. */
    public final List<Holding> held = new CopyOnWriteArrayList<>();

    private final Members members;

    ReceiptsFixture(Members members) {
        this.members = members;
    }

    public void forget() {
        dues.clear();
        rests.clear();
        charges.clear();
        held.clear();
    }

    public Member member(Open books) {
        return members(books, 1).getFirst();
    }

    public List<Member> members(Open books, int count) {
        List<Registration> registrations = IntStream.range(0, count)
                .mapToObj(n -> registration("M" + NUMBERS.incrementAndGet()))
                .toList();
        var registered = members.register(books.cooperative(), registrations);
        return registrations.stream()
                .map(each -> Objects.requireNonNull(registered.get(each.number())))
                .toList();
    }

    public void owes(MemberId member, AccountId account, String amount, LocalDate since) {
        dues.add(new Due(CODE, member, account, gtq(amount), since, "debt of " + since));
    }

    public void takesRest(MemberId member, AccountId account) {
        rests.add(new Due(CODE, member, account, gtq("0"), LocalDate.EPOCH, "rest"));
    }

    public void saves(AccountId account) {
        held.add(new Holding(account, "S", Holding.Kind.SAVINGS, gtq("0"), gtq("0")));
    }

    public static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }

    public static <T> void assertRefused(Outcome<T> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int priority() {
        return 1;
    }

    @Override
    public List<Due> due(CooperativeId cooperative, Collection<MemberId> whose, LocalDate on) {
        return dues.stream().filter(due -> whose.contains(due.member())).toList();
    }

    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> whose, LocalDate on) {
        return rests.stream().filter(due -> whose.contains(due.member())).toList();
    }

    @Override
    public Map<Share, List<Charge>> charges(
            CooperativeId cooperative, List<Share> shares, Tender tender, LocalDate on) {
        return charges.isEmpty()
                ? Map.of()
                : shares.stream().collect(Collectors.toMap(share -> share, share -> List.copyOf(charges)));
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        payments.forEach(payment -> change(payment, payment.amount().negated()));
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        payments.forEach(payment -> change(payment, payment.amount()));
    }

    private void change(Payment payment, Money by) {
        Due paid = payment.due();
        Money before = Money.zero(by.currency());
        List<Due> others = new ArrayList<>();
        for (Due due : dues) {
            if (due.reference().equals(paid.reference()) && due.member().equals(paid.member())) {
                before = due.amount();
            } else {
                others.add(due);
            }
        }
        Money now = before.plus(by);
        dues.clear();
        dues.addAll(others);
        if (now.isPositive()) {
            dues.add(new Due(CODE, paid.member(), paid.account(), now, paid.dueOn(), paid.reference()));
        }
    }

    @Override
    public void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {}

    @Override
    public List<Holding> of(CooperativeId cooperative, MemberId member) {
        return held;
    }

    @Override
    public void close(CooperativeId cooperative, MemberId member, LocalDate day) {}

    private static Registration registration(String number) {
        return new Registration(
                number,
                "Rosa Batz",
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1990, 1, 1)),
                Sex.UNSTATED,
                new Home("Zona 1", ""),
                IdentityDocument.NONE,
                Optional.empty(),
                "",
                "");
    }
}
