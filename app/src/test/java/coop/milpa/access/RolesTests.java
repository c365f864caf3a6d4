package coop.milpa.access;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Network;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Roles of a home's own, duties that exclude each other, and how much somebody may post. */
@ModuleTest
@Import(RolesTests.Acts.class)
class RolesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final String DEPOSIT = "savings.deposit";
    private static final String DRAFT = "entries.write";
    private static final String APPROVE = "entries.approve";

    private final Users users;
    private final Roles roles;
    private final AmountLimits limits;
    private final CurrentActor current;
    private final Settings settings;
    private final Cooperatives cooperatives;
    private final TestDatabase.Owner owner;
    private Cooperative home;

    RolesTests(
            Users users,
            Roles roles,
            AmountLimits limits,
            CurrentActor current,
            Settings settings,
            Cooperatives cooperatives,
            TestDatabase.Owner owner) {
        this.users = users;
        this.roles = roles;
        this.limits = limits;
        this.current = current;
        this.settings = settings;
        this.cooperatives = cooperatives;
        this.owner = owner;
        this.home = cooperative();
    }

    /** What modules that this one does not use declare. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Acts {

        @Bean
        Permission depositing() {
            return Permission.ofPeople(DEPOSIT, StarterRole.TELLER);
        }

        @Bean
        Permission drafting() {
            return Permission.ofPeople(DRAFT, StarterRole.ACCOUNTANT);
        }

        @Bean
        Permission approving() {
            return Permission.ofPeople(APPROVE, StarterRole.MANAGER);
        }
    }

    @BeforeEach
    void anotherCooperative() {
        home = cooperative();
    }

    @Test
    void aRoleOfOnesOwnHoldsWhatItSaysAndIsThereForNobodyElse() {
        Role made = done(roles.make(role("Caja chica", DEPOSIT, "figures.read")));
        assertThat(made.code()).isEqualTo("own-caja-chica");
        assertThat(made.isOwn()).isTrue();
        assertThat(roles.of(home.id())).contains(made);
        assertThat(roles.find(cooperative().id(), made.code())).isEmpty();
        assertThat(done(users.create(user("ana", made.code()))).user().roles()).containsExactly(made.code());
        assertThat(why(roles.make(role("Caja, chica", DEPOSIT)))).isEqualTo(new RoleRefusal.RoleExists("Caja, chica"));
    }

    @Test
    void whatComesWithTheProgramIsReadAndCopiedOnly() {
        Role teller = roles.find(home.id(), "teller").orElseThrow();
        assertThat(teller.permissions()).contains(DEPOSIT);
        assertThat(teller.name(Locale.ENGLISH)).isEqualTo("Teller");
        assertThat(why(roles.change("teller", role("Caja", DEPOSIT)))).isEqualTo(new RoleRefusal.NotOwnRole("teller"));
        assertThat(why(roles.change("own-none", role("Nada", DEPOSIT)))).isInstanceOf(AccessRefusal.UnknownRole.class);
    }

    @Test
    void nobodyIsGivenWhatHerLevelMayNotHold() {
        assertThat(roles.grantable(home.id())).contains(DEPOSIT, "users.manage").doesNotContain("network.read");
        assertThat(why(roles.make(role("Red", "network.read"))))
                .isEqualTo(new RoleRefusal.UnknownPermission("network.read"));
    }

    @Test
    void dutiesThatExcludeEachOtherAreNotInOneRole() {
        assertThat(why(roles.make(role("Todo", DRAFT, APPROVE))))
                .isEqualTo(new RoleRefusal.ConflictingDuties(APPROVE, DRAFT));
        assertThat(why(roles.make(role("Poder", "users.manage", DEPOSIT))))
                .isEqualTo(new RoleRefusal.ConflictingDuties(DEPOSIT, "users.manage"));
    }

    @Test
    void norDoesOnePersonHoldThemByTwoRoles() {
        assertThat(why(users.create(user("ana", "accountant", "manager"))))
                .isEqualTo(new RoleRefusal.ConflictingDuties(APPROVE, DRAFT));
        done(users.create(user("ana", "accountant")));
        assertThat(why(users.changeRights(rights("ana", "accountant", "manager"))))
                .isEqualTo(new RoleRefusal.ConflictingDuties(APPROVE, DRAFT));
        assertThat(done(users.changeRights(rights("ana", "manager"))).roles()).containsExactly("manager");
    }

    @Test
    void norByARoleThatIsChangedUnderHer() {
        Role helper = done(roles.make(role("Ayuda", "figures.read")));
        done(users.create(user("ana", "accountant", helper.code())));
        assertThat(why(roles.change(helper.code(), role("Ayuda", APPROVE))))
                .isEqualTo(new RoleRefusal.ConflictingDutiesOf("ana", APPROVE, DRAFT));
        assertThat(done(roles.change(helper.code(), role("Ayuda", "figures.read", DEPOSIT)))
                        .permissions())
                .contains(DEPOSIT);
    }

    /** As a later version does, which gives a new permission to roles that people have. */
    @Test
    void whatALaterVersionBringsTogetherInSomebodyIsShown() {
        Role helper = done(roles.make(role("Usuarios", "users.manage")));
        done(users.create(user("ana", "member-services", helper.code())));
        done(users.create(user("eva", "member-services")));
        assertThat(roles.united(home.id())).isEmpty();
        var given = owner.jdbc().sql("""
                insert into access.role_permission (cooperative_id, role, permission)
                values (:network, 'member-services', 'savings.deposit')
                """).param("network", Network.ID.value());
        var taken = owner.jdbc().sql("""
                delete from access.role_permission
                where cooperative_id = :network and role = 'member-services' and permission = 'savings.deposit'
                """).param("network", Network.ID.value());
        given.update();
        try {
            assertThat(roles.united(home.id())).containsExactly(new UnitedDuties("ana", DEPOSIT, "users.manage"));
            assertThat(roles.united(cooperative().id())).isEmpty();
            done(users.changeRights(rights("ana", "member-services")));
            assertThat(roles.united(home.id())).isEmpty();
        } finally {
            taken.update();
        }
    }

    @Test
    void aFederationAndTheNetworkMakeRolesOfTheirOwnWithinTheirLevel() {
        Cooperative federation = cooperative(Choices.none().of(Grade.SECOND));
        assertThat(roles.grantable(federation.id())).contains("users.manage").doesNotContain(DEPOSIT);
        Role made = done(roles.make(role(federation.id(), "Cifras", "figures.read")));
        assertThat(made.code()).isEqualTo("own-cifras");
        assertThat(why(roles.make(role(federation.id(), "Caja", DEPOSIT))))
                .isEqualTo(new RoleRefusal.UnknownPermission(DEPOSIT));
        assertThat(roles.find(home.id(), made.code())).as("made above her").isEmpty();
        String name = "Red " + federation.code();
        Role ofTheNetwork = done(roles.make(role(Network.ID, name, "network.read")));
        assertThat(ofTheNetwork.code()).isEqualTo("net-red-" + federation.code().toLowerCase(Locale.ROOT));
        assertThat(ofTheNetwork.isOwn()).isTrue();
        assertThat(why(roles.make(role(Network.ID, "Caja", DEPOSIT))))
                .isEqualTo(new RoleRefusal.UnknownPermission(DEPOSIT));
        assertThat(why(users.create(user("ana", ofTheNetwork.code()))))
                .as("its own are nobody's below")
                .isInstanceOf(AccessRefusal.UnknownRole.class);
        assertThat(done(roles.change(ofTheNetwork.code(), role(Network.ID, name, "users.manage")))
                        .permissions())
                .containsExactly("users.manage");
    }

    @Test
    void nobodyLetsHerselfInAnew() {
        User ana = done(users.create(user("ana", "administrator"))).user();
        assertThat(why(as(ana, () -> users.reset(home.id(), "ana")))).isEqualTo(new RoleRefusal.OwnRights());
        assertThat(why(as(ana, () -> users.resetSecondFactor(home.id(), "ana"))))
                .isEqualTo(new RoleRefusal.OwnRights());
        assertThat(why(as(ana, () -> users.end(home.id(), "ana")))).isEqualTo(new RoleRefusal.OwnRights());
        assertThat(done(users.end(home.id(), "ana")).ended()).isTrue();
    }

    @Test
    void whereTwoPeopleDoEverythingAHomeMayDecideOtherwise() {
        settings.set(
                home.id(),
                HomeSettings.DUTIES_APART,
                new Decision<>(LocalDate.EPOCH, false, Source.confirmed("a test")));
        assertThat(done(users.create(user("ana", "accountant", "manager")))
                        .user()
                        .roles())
                .hasSize(2);
    }

    @Test
    void nobodyChangesHerOwnRights() {
        User ana = done(users.create(user("ana", "administrator"))).user();
        assertThat(why(as(ana, () -> users.changeRights(rights("ana", "administrator", "member-services")))))
                .isEqualTo(new RoleRefusal.OwnRights());
        assertThat(why(users.changeRights(rights("nobody", "teller"))))
                .isEqualTo(new AccessRefusal.UnknownUser("nobody"));
        assertThat(why(users.changeRights(rights("ana", "network-administrator"))))
                .isInstanceOf(AccessRefusal.UnknownRole.class);
    }

    @Test
    void aTellerPostsUpToHerLimitAtOnceAndInADay() {
        User ana = done(users.create(user("ana", "teller"))).user();
        assertThat(as(ana, () -> forbids("1000000.00"))).isEmpty();
        done(roles.limit(home.id(), "teller", limit("500.00", "800.00")));
        assertThat(as(ana, () -> forbids("500.01"))).contains(new RoleRefusal.OverLimit(money("500.00")));
        assertThat(as(ana, () -> forbids("500.00"))).isEmpty();
        as(ana, () -> {
            limits.posted(home.id(), new Act(DEPOSIT, money("500.00")));
            return true;
        });
        assertThat(as(ana, () -> forbids("300.01")))
                .contains(new RoleRefusal.OverDailyLimit(money("800.00"), money("300.00")));
        assertThat(as(ana, () -> forbids("300.00"))).isEmpty();
        User eva = done(users.create(user("eva", "teller"))).user();
        assertThat(as(eva, () -> forbids("500.00")))
                .as("another's day is her own")
                .isEmpty();
        done(roles.limit(home.id(), "teller", new AmountLimit(DEPOSIT, GTQ, Optional.empty(), Optional.empty())));
        assertThat(as(ana, () -> forbids("500.01"))).as("lifted").isEmpty();
    }

    @Test
    void theMostGenerousOfHerRolesCounts() {
        Role chief = done(roles.make(role("Jefa de caja", DEPOSIT)));
        done(roles.limit(home.id(), "teller", limit("500.00", "800.00")));
        done(roles.limit(home.id(), chief.code(), limit("2000.00", "9000.00")));
        User ana = done(users.create(user("ana", "teller", chief.code()))).user();
        assertThat(as(ana, () -> forbids("2000.00"))).isEmpty();
        assertThat(as(ana, () -> forbids("2000.01"))).contains(new RoleRefusal.OverLimit(money("2000.00")));
    }

    @Test
    void limitsOfTwoRolesDoNotLiftEachOther() {
        Role atOnce = done(roles.make(role("Al momento", DEPOSIT)));
        Role ofDay = done(roles.make(role("Por día", DEPOSIT)));
        done(roles.limit(home.id(), atOnce.code(), only(Optional.of(money("100.00")), Optional.empty())));
        done(roles.limit(home.id(), ofDay.code(), only(Optional.empty(), Optional.of(money("1000.00")))));
        User ana = done(users.create(user("ana", atOnce.code(), ofDay.code()))).user();
        assertThat(as(ana, () -> forbids("1000.00"))).isEmpty();
        assertThat(as(ana, () -> forbids("1000.01"))).contains(new RoleRefusal.OverLimit(money("1000.00")));
    }

    @Test
    void aLimitOfARoleThatLostThePermissionLiftsNothing() {
        done(roles.limit(home.id(), "teller", limit("500.00", "800.00")));
        Role other = done(roles.make(role("Otra", DEPOSIT)));
        done(roles.limit(home.id(), other.code(), limit("9000.00", "9000.00")));
        User ana = done(users.create(user("ana", "teller", other.code()))).user();
        assertThat(as(ana, () -> forbids("9000.00"))).isEmpty();
        done(roles.change(other.code(), role("Otra", "figures.read")));
        assertThat(as(ana, () -> forbids("500.01"))).contains(new RoleRefusal.OverLimit(money("500.00")));
    }

    @Test
    void nobodyChangesARoleThatSheHolds() {
        Role own = done(roles.make(role("Sistemas", "roles.manage")));
        User ana = done(users.create(user("ana", own.code()))).user();
        assertThat(why(as(ana, () -> roles.change(own.code(), role("Sistemas", "figures.read")))))
                .isEqualTo(new RoleRefusal.OwnRole());
        assertThat(why(as(ana, () -> roles.limit(home.id(), own.code(), limit("1.00", "1.00")))))
                .isEqualTo(new RoleRefusal.OwnRole());
        assertThat(done(roles.change(own.code(), role("Sistemas", "figures.read")))
                        .permissions())
                .containsExactly("figures.read");
    }

    @Test
    void whatIsNoPersonsWorkIsNotLimited() {
        done(roles.limit(home.id(), "teller", limit("500.00", "800.00")));
        assertThat(current.as(new Acting(Actor.SYSTEM, "a test"), () -> forbids("9999.00")))
                .isEmpty();
        assertThat(forbids("9999.00")).as("no user of the home").isEmpty();
    }

    private Optional<Refusal> forbids(String amount) {
        return limits.forbids(home.id(), new Act(DEPOSIT, money(amount)));
    }

    private <T> T as(User user, Supplier<T> work) {
        var actor = new Actor(user.id(), Actor.Kind.PERSON, user.fullName());
        return current.as(new Acting(actor, "page:10.0.0.7"), work);
    }

    private static AmountLimit limit(String perOperation, String perDay) {
        return new AmountLimit(DEPOSIT, GTQ, Optional.of(money(perOperation)), Optional.of(money(perDay)));
    }

    private static AmountLimit only(Optional<Money> perOperation, Optional<Money> perDay) {
        return new AmountLimit(DEPOSIT, GTQ, perOperation, perDay);
    }

    private static Money money(String decimal) {
        return Money.of(decimal, GTQ);
    }

    private MakeRole role(String name, String... permissions) {
        return role(home.id(), name, permissions);
    }

    private static MakeRole role(CooperativeId at, String name, String... permissions) {
        return new MakeRole(at, name, new TreeSet<>(Arrays.asList(permissions)), false);
    }

    private CreateUser user(String name, String... given) {
        return new CreateUser(home.id(), name, "Ana", Optional.empty(), new TreeSet<>(Arrays.asList(given)));
    }

    private ChangeRights rights(String name, String... given) {
        return new ChangeRights(home.id(), name, Optional.empty(), new TreeSet<>(Arrays.asList(given)));
    }

    private Cooperative cooperative() {
        return cooperative(Choices.none());
    }

    private Cooperative cooperative(Choices choices) {
        String code = "L" + NUMBERS.incrementAndGet();
        return done(
                cooperatives.create(new CreateCooperative(code, "Funciones", "GT", "GTQ", TestClock.TODAY, choices)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static Refusal why(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("Done: " + done);
            case Outcome.Refused<?>(Refusal why) -> why;
        };
    }
}
