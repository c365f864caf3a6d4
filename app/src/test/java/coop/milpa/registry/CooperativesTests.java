package coop.milpa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the registry promises to whoever adds a cooperative. */
@ModuleTest
class CooperativesTests {

    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Charts charts;
    private final Days days;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Affiliations affiliations;

    CooperativesTests(
            Cooperatives cooperatives,
            Branches branches,
            Charts charts,
            Days days,
            Calendars calendars,
            AuditTrail audit,
            Affiliations affiliations) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.charts = charts;
        this.days = days;
        this.calendars = calendars;
        this.audit = audit;
        this.affiliations = affiliations;
    }

    @Test
    void aNewCooperativeHasAChartAnOpenDayABranchAndAZone() {
        Cooperative made = done(cooperatives.create(asUsual(newCode(), "PE", "PEN")));

        assertThat(made.template()).isEqualTo("pe-coopac");
        assertThat(charts.playing(made.id(), AccountRole.SAVINGS_DEMAND)).isNotNull();
        assertThat(days.open(made.id())).contains(FIRST);
        assertThat(cooperatives.mainBranch(made.id()).code()).isEqualTo(Branch.MAIN);
        assertThat(calendars.zone(made.id())).isEqualTo(ZoneId.of("America/Lima"));
        assertThat(audit.read(made.id(), AuditQuery.latest(new AuditQuery.All(), 10))
                        .records())
                .extracting(record -> record.change().action())
                .contains("registry.cooperative-created");
    }

    @Test
    void anyCurrencyServesInAnyCountry() {
        Currency crowns = Currency.getInstance("CZK");
        for (String country : List.of("GT", "CZ")) {
            Cooperative made = done(cooperatives.create(asUsual(newCode(), country, "CZK")));

            assertThat(made.currency()).isEqualTo(crowns);
            assertThat(made.template()).isEqualTo("gt-cooperativa");
        }
    }

    @Test
    void whatIsChosenHolds() {
        Choices choices =
                new Choices(Optional.of("Federación del Sur"), Optional.of("pe-coopac"), Optional.of("Europe/Prague"));
        var command = new CreateCooperative(newCode(), "Ñandú, R.L.", "GT", "GTQ", FIRST, choices);

        Cooperative made = done(cooperatives.create(command));

        assertThat(cooperatives.byCode(command.code())).contains(made);
        assertThat(cooperatives.byId(made.id())).contains(made);
        assertThat(cooperatives.all()).contains(made);
        assertThat(affiliations.of(made.id(), FIRST))
                .extracting(Affiliation::parent)
                .containsExactly(new Parent.Outside("Federación del Sur"));
        assertThat(made.zone()).isEqualTo(ZoneId.of("Europe/Prague"));
    }

    @Test
    void askingTwiceCreatesOnce() {
        CreateCooperative command = asUsual(newCode(), "GT", "GTQ");

        assertThat(cooperatives.create(command)).isEqualTo(cooperatives.create(command));
        assertThat(cooperatives.all().stream().filter(each -> each.code().equals(command.code())))
                .hasSize(1);
    }

    @Test
    void aCodeThatIsTakenIsRefused() {
        String code = newCode();
        done(cooperatives.create(asUsual(code, "GT", "GTQ")));

        assertThat(cooperatives.create(asUsual(code, "GT", "USD")))
                .isEqualTo(Outcome.refused(new RegistryRefusal.CodeTaken(code)));
    }

    @Test
    void aFederationIsNamedByItsCodeOrByItsName() {
        Cooperative federation = done(cooperatives.create(new CreateCooperative(
                newCode(),
                "Federación Los Volcanes",
                "PE",
                "PEN",
                FIRST,
                Choices.none().of(Grade.SECOND))));
        for (String given : List.of(federation.code(), federation.name())) {
            CreateCooperative command = new CreateCooperative(
                    newCode(), "Una", "GT", "GTQ", FIRST, Choices.none().under(given));
            Cooperative made = done(cooperatives.create(command));

            assertThat(affiliations.of(made.id(), FIRST))
                    .extracting(Affiliation::parent)
                    .containsExactly(new Parent.InNetwork(federation.id()));
            assertThat(cooperatives.create(command)).isEqualTo(Outcome.done(made));
            assertThat(cooperatives.create(
                            new CreateCooperative(made.code(), "Una", "GT", "GTQ", FIRST, Choices.none())))
                    .isEqualTo(Outcome.refused(new RegistryRefusal.CodeTaken(made.code())));
        }
    }

    @Test
    void aPrimaryCooperativeDoesNotBelongToAnother() {
        Cooperative primary = done(cooperatives.create(asUsual(newCode(), "GT", "GTQ")));
        var under = new CreateCooperative(
                newCode(), "Una", "GT", "GTQ", FIRST, Choices.none().under(primary.code()));

        assertThat(cooperatives.create(under)).isEqualTo(Outcome.refused(new RegistryRefusal.NotTheNextGrade(1, 1)));
        assertThat(cooperatives.byCode(under.code())).isEmpty();
    }

    @Test
    void whatSortItIsStandsInFourSchemes() {
        Kinds kinds = Kinds.unsaid()
                .with(Kinds.Scheme.ILO_TYPE, "CONSUMER_USER")
                .with(Kinds.Scheme.MODALITY, "USUARIOS")
                .with(Kinds.Scheme.NATIONAL_TYPE, "AHORRO_CREDITO")
                .with(Kinds.Scheme.ACTIVITY, "6419");
        var command = new CreateCooperative(
                newCode(), "Una", "PE", "PEN", TestClock.TODAY, Choices.none().of(kinds));

        Cooperative made = done(cooperatives.create(command));

        assertThat(cooperatives.byId(made.id()).map(Cooperative::kinds)).contains(kinds);
    }

    @Test
    void ofManyWhoCreateTheSameAtOnceAllGetTheOne() {
        CreateCooperative command = asUsual(newCode(), "GT", "GTQ");
        List<CompletableFuture<Outcome<Cooperative>>> racing = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> cooperatives.create(command)))
                .limit(4)
                .toList();

        assertThat(racing.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void branchesAreOpenedOnce() {
        CooperativeId here =
                done(cooperatives.create(asUsual(newCode(), "GT", "GTQ"))).id();

        Branch cahabon = done(branches.open(here, "002", "Cahabón"));

        assertThat(branches.open(here, "002", "Cahabón")).isEqualTo(Outcome.done(cahabon));
        assertThat(branches.open(here, "002", "Chisec"))
                .isEqualTo(Outcome.refused(new RegistryRefusal.BranchCodeTaken("002")));
        assertThat(branches.open(here, "dos y dos", "Chisec"))
                .isEqualTo(Outcome.refused(new RegistryRefusal.BadCode("dos y dos")));
        assertThat(branches.of(here)).extracting(Branch::code).containsExactly("001", "002");
    }

    @Test
    void aCooperativeThatIsNotThereHasNoBranch() {
        assertThat(cooperatives.byCode("nobody")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> cooperatives.mainBranch(CooperativeId.next()));
    }

    private static String newCode() {
        return "coop-" + COUNT.incrementAndGet();
    }

    private static CreateCooperative asUsual(String code, String country, String currency) {
        return new CreateCooperative(code, "Cooperativa " + code, country, currency, FIRST, Choices.none());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
