package coop.milpa.bench;

import coop.milpa.access.ApiKeys;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsPositions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A cooperative whose members have an empty account each, and a system that may deposit there.
 *
 * @param cooperative  whose books
 * @param code  of the cooperative
 * @param key  of the system
 * @param accounts  their numbers
 */
record DepositTown(CooperativeId cooperative, String code, String key, List<String> accounts) {

    private static final String CODE = "DEPOSITS";
    private static final int AT_ONCE = 5_000;

    DepositTown {
        accounts = List.copyOf(accounts);
    }

    static DepositTown begin(Surroundings at, int accounts) {
        Cooperatives registry = at.platform().port(Cooperatives.class);
        CooperativeId cooperative = done(registry.create(new CreateCooperative(
                        CODE,
                        CODE,
                        "GT",
                        BenchBooks.CURRENCY.getCurrencyCode(),
                        BenchBooks.FIRST,
                        CreateCooperative.Choices.none())))
                .id();
        List<String> numbers = new ArrayList<>();
        for (int first = 0; first < accounts; first += AT_ONCE) {
            numbers.addAll(open(at, registry, cooperative, first));
        }
        var command = new MakeApiKey(
                cooperative, "bench", new TreeSet<>(List.of("savings.deposit")), Duration.ofDays(1), Optional.empty());
        NewApiKey key = done(at.platform().port(ApiKeys.class).make(command));
        return new DepositTown(cooperative, CODE, key.token().text(), numbers);
    }

    private static List<String> open(Surroundings at, Cooperatives registry, CooperativeId cooperative, int first) {
        List<Registration> registrations = new ArrayList<>();
        for (int n = first; n < first + AT_ONCE; n++) {
            registrations.add(registration("M-" + n));
        }
        Map<String, Member> members = at.platform().port(Members.class).register(cooperative, registrations);
        List<SavingsAccount.Terms> terms = registrations.stream()
                .map(one -> Objects.requireNonNull(members.get(one.number())))
                .map(member -> new SavingsAccount.Terms(
                        member.number(),
                        member.id(),
                        List.of(),
                        SavingsAccount.DEMAND,
                        BenchBooks.CURRENCY,
                        BenchBooks.FIRST))
                .toList();
        at.platform()
                .port(SavingsAccounts.class)
                .open(cooperative, registry.mainBranch(cooperative).id(), terms);
        return terms.stream().map(SavingsAccount.Terms::number).toList();
    }

    private static Registration registration(String number) {
        return new Registration(
                number,
                "Rosa Ixchel " + number,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1980, 1, 1)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                IdentityDocument.NONE,
                Optional.of(BenchBooks.FIRST),
                "",
                "");
    }

    /** What is in all accounts, in the least that a deposit brings. */
    long saved(Surroundings at) {
        return at.platform().port(SavingsPositions.class).sums(cooperative).stream()
                .mapToLong(sum -> sum.saved().minor() / Deposits.MINOR)
                .sum();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
