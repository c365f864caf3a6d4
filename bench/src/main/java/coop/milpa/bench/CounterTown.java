package coop.milpa.bench;

import coop.milpa.access.CreateUser;
import coop.milpa.access.Credentials;
import coop.milpa.access.NewUser;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.Users;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.Shifts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Members with an account each, and cashiers who have all begun their shifts with empty drawers.
 *
 * @param sessions  what the browsers of the cashiers show
 */
record CounterTown(DepositTown members, List<String> sessions) {

    private static final int ACCOUNTS = 20_000;
    private static final int CASHIERS = 50;
    private static final String PASSWORD = "maizal de la loma azul";

    static CounterTown begin(Surroundings at) {
        DepositTown members = DepositTown.begin(at, ACCOUNTS);
        BranchId branch = at.platform()
                .port(Cooperatives.class)
                .mainBranch(members.cooperative())
                .id();
        List<String> sessions = IntStream.range(0, CASHIERS)
                .mapToObj(n -> cashier(at, members.cooperative(), branch, n))
                .toList();
        return new CounterTown(members, sessions);
    }

    private static String cashier(Surroundings at, CooperativeId cooperative, BranchId branch, int n) {
        String name = "cashier-" + n;
        NewUser user = done(at.platform()
                .port(Users.class)
                .create(new CreateUser(cooperative, name, name, Optional.empty(), new TreeSet<>(List.of("teller")))));
        CashPoint drawer = done(at.platform()
                .port(CashPoints.class)
                .openDrawer(new OpenDrawer(cooperative, RequestId.next(), branch, BenchBooks.CURRENCY, "G" + n)));
        var nothing = CashCount.nothing(Money.zero(BenchBooks.CURRENCY));
        var acting = new Acting(new Actor(user.user().id(), Actor.Kind.PERSON, name), "bench");
        at.platform()
                .port(CurrentActor.class)
                .as(
                        acting,
                        () -> done(at.platform()
                                .port(Shifts.class)
                                .open(new OpenShift(cooperative, RequestId.next(), drawer.id(), nothing, ""))));
        return session(at, user);
    }

    private static String session(Surroundings at, NewUser user) {
        SignIns door = at.platform().port(SignIns.class);
        String once = user.password().text();
        SessionToken first = done(door.signIn(new Credentials(user.signInName(), once), "127.0.0.1"));
        return done(door.changePassword(first, new PasswordChange(once, PASSWORD, PASSWORD), "127.0.0.1"))
                .text();
    }

    String root() {
        return "/c/" + members.code() + "/counter";
    }

    /** Whoever comes next: her number, which is that of her account, too. */
    String someone(RandomGenerator random) {
        return members.accounts().get(random.nextInt(members.accounts().size()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
