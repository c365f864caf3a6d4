package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Positions;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Affiliate;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeFigure;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a federation and a confederation see of their cooperatives: figures of the day, and totals that agree. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, FederationPageTests.SevenMembers.class})
class FederationPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture fixture;
    private final Days days;
    private final Positions positions;
    private final Affiliations affiliations;
    private final TenantScope tenants;

    FederationPageTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            BooksFixture fixture,
            Days days,
            Positions positions,
            Affiliations affiliations,
            TenantScope tenants) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.fixture = fixture;
        this.days = days;
        this.positions = positions;
        this.affiliations = affiliations;
        this.tenants = tenants;
    }

    /** Every cooperative has seven members here. */
    @TestComponent
    static class SevenMembers implements CooperativeFigure {

        @Override
        public String key() {
            return "registry.name";
        }

        @Override
        public Map<CooperativeId, Long> of(Collection<CooperativeId> cooperatives, LocalDate on) {
            return cooperatives.stream().collect(Collectors.toMap(each -> each, each -> 7L));
        }
    }

    @Test
    void aFederationSeesEachOfItsCooperativesAndTheirTotal() {
        Cooperative federation = create(Grade.SECOND, Choices.none());
        Cooperative one = create(Grade.FIRST, Choices.none().under(federation.code()));
        Cooperative other = create(Grade.FIRST, Choices.none().under(federation.code()));
        save(one, "100.00");
        save(other, "23.45");
        close(one);

        String page = page("/f/" + federation.code());

        assertThat(page)
                .containsSubsequence(
                        "/c/" + one.code(),
                        "<td class=\"running\">7</td><td class=\"amount\">Q\u00a0100.00</td>",
                        "02/03/2026",
                        "/c/" + other.code(),
                        "Q\u00a023.45",
                        "<tfoot>",
                        "<td class=\"running\">14</td><td class=\"amount\">Q\u00a0123.45</td>");
        ListFiles list = files("/f/" + federation.code() + "?sort=-savings")
                .assertWhole("ahorro de las personas asociadas", "activo");
        assertThat(list.assertAddsUp().column("Código")).containsExactly(one.code(), other.code());
        assertThat(list.column("Último día cerrado")).containsExactly("2026-03-02", "");
    }

    private ListFiles files(String page) {
        return ListFiles.of(browser, page);
    }

    @Test
    void whoJoinsLaterIsNotThereBefore() {
        Cooperative federation = create(Grade.SECOND, Choices.none());
        Cooperative one = create(Grade.FIRST, Choices.none().under(federation.code()));

        assertThat(page("/f/" + federation.code() + "?on=2026-03-01")).doesNotContain("/c/" + one.code() + "\"");
        assertThat(page("/f/" + federation.code() + "?on=2026-03-02")).contains("/c/" + one.code() + "\"");
    }

    @Test
    void aConfederationSeesItsFederationsWithTheirSums() {
        Cooperative top = create(Grade.THIRD, Choices.none());
        Cooperative federation = create(Grade.SECOND, Choices.none().under(top.code()));
        Cooperative one = create(Grade.FIRST, Choices.none().under(federation.code()));
        save(one, "50.00");

        assertThat(page("/f/" + top.code()))
                .containsSubsequence(
                        "/f/" + federation.code(), "Q\u00a050.00", "/c/" + one.code(), "<tfoot>", "Q\u00a050.00");
        files("/f/" + top.code())
                .part("federations")
                .assertWhole("cooperativas", "activo")
                .assertAddsUp();
    }

    @Test
    void whoBelongsToTwoFederationsIsInTheRowsOfBothAndInTheTotalOnce() {
        Cooperative top = create(Grade.THIRD, Choices.none());
        Cooperative federation = create(Grade.SECOND, Choices.none().under(top.code()));
        Cooperative other = create(Grade.SECOND, Choices.none().under(top.code()));
        Cooperative one = create(Grade.FIRST, Choices.none().under(federation.code()));
        done(affiliations.begin(new Affiliate(one.id(), RequestId.next(), other.id(), TestClock.TODAY, "Acta 1")));
        save(one, "50.00");

        assertThat(page("/f/" + top.code() + "?federations-sort=name"))
                .containsSubsequence("/f/" + federation.code(), "50.00", "/f/" + other.code(), "50.00", "Total GTQ")
                .doesNotContain("Q\u00a0100.00");
    }

    @Test
    void theNetworkIsAFileThatAddsUp() {
        Cooperative one = create(Grade.FIRST, Choices.none());
        save(one, "10.00");
        assertThat(files("/?sort=-code")
                        .assertWhole("nombre", "activo")
                        .assertAddsUp()
                        .column("Código"))
                .contains(one.code());
    }

    @Test
    void itsMenuDoesNotLeadToBooksOfItsOwn() {
        Cooperative federation = create(Grade.SECOND, Choices.none());

        assertThat(browser.get().uri("/f/" + federation.code()).requestAttr(Viewer.class.getName(), new MayAll()))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/cooperatives/new\"")
                .doesNotContain("/c/" + federation.code());
    }

    @Test
    void aPrimaryCooperativeIsNoFederation() {
        Cooperative one = create(Grade.FIRST, Choices.none());
        assertThat(browser.get().uri("/f/" + one.code())).hasStatus(404);
        Cooperative federation = create(Grade.SECOND, Choices.none());
        assertThat(browser.get().uri("/f/" + federation.code() + "?on=ayer")).hasStatus(400);
    }

    /** Sums of many leave the setting as it was, and nothing of one is seen in another's. */
    @Test
    void positionsAreTheTrialBalancesInSums() {
        Cooperative one = create(Grade.FIRST, Choices.none());
        Cooperative other = create(Grade.FIRST, Choices.none());
        save(one, "10.00");

        var found = positions.of(List.of(one.id(), other.id()), Validity.OPEN, Set.of(AccountRole.SAVINGS_DEMAND));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().of(Set.of(AccountRole.SAVINGS_DEMAND), BooksFixture.GTQ))
                .isEqualTo(Money.of("-10.00", BooksFixture.GTQ));
        assertThat(found.getLast().sums()).isEmpty();
        assertThat(found.getLast().openDay()).contains(TestClock.TODAY);
    }

    private void save(Cooperative cooperative, String amount) {
        var branch = cooperatives.mainBranch(cooperative.id()).id();
        var open = new BooksFixture.Open(
                cooperative.id(), branch, accounts.own(cooperative.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
        done(fixture.post(Entry.transfer(
                fixture.heading(open),
                open.cash(),
                fixture.savings(open),
                Money.of(amount, BooksFixture.GTQ),
                Standing.MEMBER)));
        fixture.assertBooksBalance(open);
    }

    private void close(Cooperative cooperative) {
        tenants.write(cooperative.id(), () -> {
            days.startClosing(cooperative.id(), TestClock.TODAY, false);
            return days.seal(cooperative.id(), TestClock.TODAY, Map.of());
        });
    }

    private Cooperative create(Grade grade, Choices choices) {
        String code = "fed-%03d".formatted(NUMBERS.incrementAndGet());
        return done(cooperatives.create(
                new CreateCooperative(code, "Red " + code, "GT", "GTQ", TestClock.TODAY, choices.of(grade))));
    }

    private String page(String path) {
        return assertThat(browser.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .actual()
                .replaceAll(">\\s+<", "><");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
