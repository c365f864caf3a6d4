package coop.milpa.bench;

import coop.milpa.access.CreateUser;
import coop.milpa.access.Credentials;
import coop.milpa.access.NewUser;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.Users;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The largest cooperative of {@link SearchTown}, with people who work there and members of whom some thousand have an
 * account and movements in it.
 *
 * @param code  of the cooperative
 * @param sessions  what the browsers of its people show
 * @param names  that are looked for
 */
record PageTown(String code, List<String> sessions, List<String> names) {

    private static final String CODE = "PAGES";
    private static final int USERS = 50;
    private static final int SAVERS = 2_000;
    private static final int DEPOSITS_EACH = 20;
    private static final String PASSWORD = "maizal de la loma azul";

    static PageTown begin(Surroundings at) throws SQLException {
        Cooperatives registry = at.platform().port(Cooperatives.class);
        CooperativeId cooperative = done(registry.create(new CreateCooperative(
                        CODE,
                        CODE,
                        "GT",
                        BenchBooks.CURRENCY.getCurrencyCode(),
                        BenchBooks.FIRST,
                        CreateCooperative.Choices.none())))
                .id();
        List<String> names;
        try (Connection owner = at.connect()) {
            SearchTown.fill(owner, cooperative);
            save(at, cooperative, registry.mainBranch(cooperative).id());
            names = SearchBench.drawn(owner, "p.full_name", cooperative);
            try (Statement statement = owner.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
        return new PageTown(CODE, sessions(at, cooperative), names);
    }

    private static void save(Surroundings at, CooperativeId cooperative, BranchId branch) {
        Set<String> numbers =
                IntStream.rangeClosed(1, SAVERS).mapToObj(String::valueOf).collect(Collectors.toSet());
        Collection<Member> savers =
                at.platform().port(Members.class).numbered(cooperative, numbers).values();
        List<SavingsAccount.Terms> terms = savers.stream()
                .map(member -> new SavingsAccount.Terms(
                        member.number(),
                        member.id(),
                        List.of(),
                        SavingsAccount.DEMAND,
                        BenchBooks.CURRENCY,
                        BenchBooks.FIRST))
                .toList();
        at.platform().port(SavingsAccounts.class).open(cooperative, branch, terms);
        SavingsOperations operations = at.platform().port(SavingsOperations.class);
        for (int n = 0; n < DEPOSITS_EACH; n++) {
            operations
                    .depositAll(
                            cooperative,
                            savers.stream()
                                    .map(member -> deposit(cooperative, branch, member))
                                    .toList())
                    .forEach(PageTown::done);
        }
    }

    private static CashDeposit deposit(CooperativeId cooperative, BranchId branch, Member member) {
        var place = new SavingsOrder.Place(branch, Set.of(), Optional.empty());
        return new CashDeposit(
                new SavingsOrder(cooperative, RequestId.next(), ActorId.next(), place),
                member.number(),
                new Money(12_345, BenchBooks.CURRENCY),
                Optional.empty(),
                "");
    }

    private static List<String> sessions(Surroundings at, CooperativeId cooperative) {
        List<String> sessions = new ArrayList<>();
        for (int n = 0; n < USERS; n++) {
            sessions.add(session(at, cooperative, "bench-" + n));
        }
        return sessions;
    }

    private static String session(Surroundings at, CooperativeId cooperative, String name) {
        SignIns door = at.platform().port(SignIns.class);
        NewUser user = done(at.platform()
                .port(Users.class)
                .create(new CreateUser(cooperative, name, name, Optional.empty(), new TreeSet<>(List.of("manager")))));
        String once = user.password().text();
        SessionToken first = done(door.signIn(new Credentials(user.signInName(), once), "127.0.0.1"));
        return done(door.changePassword(first, new PasswordChange(once, PASSWORD, PASSWORD), "127.0.0.1"))
                .text();
    }

    /** The page of any member with an account. */
    String member(RandomGenerator random) {
        return "/c/" + code + "/members/" + (1 + random.nextInt(SAVERS));
    }

    /** The page of any account. */
    String account(RandomGenerator random) {
        return "/c/" + code + "/accounts/" + (1 + random.nextInt(SAVERS));
    }

    /** What is found under the first name and the first surname of any member. */
    String search(RandomGenerator random) {
        String[] words = names.get(random.nextInt(names.size())).split(" ", -1);
        return "/c/" + code + "/search?q=" + URLEncoder.encode(words[0] + " " + words[2], StandardCharsets.UTF_8);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
