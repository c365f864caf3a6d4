package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.parties.Home;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.DescribeBranch;
import coop.milpa.registry.Elect;
import coop.milpa.registry.Election;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.Office;
import coop.milpa.registry.Organ;
import coop.milpa.registry.Organs;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.registry.Seat;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages say of who governs a cooperative and where it serves. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
class OrganPagesTests {

    private static final LocalDate DAY = TestClock.TODAY;
    private static final BranchDetails CENTRE =
            new BranchDetails("3a. calle 5-20, zona 1", "+502 7951 0000", "lunes a viernes, 8 a 16");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Organs organs;
    private final Branches branches;
    private final Parties parties;
    private final TenantScope tenants;
    private CooperativeId here = CooperativeId.next();
    private String address = "";

    OrganPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Organs organs,
            Branches branches,
            Parties parties,
            TenantScope tenants) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.organs = organs;
        this.branches = branches;
        this.parties = parties;
        this.tenants = tenants;
    }

    @BeforeEach
    void aCooperative() {
        String code = "OP" + COUNT.incrementAndGet();
        Cooperative made =
                done(cooperatives.create(new CreateCooperative(code, "Órganos", "GT", "GTQ", DAY, Choices.none())));
        here = made.id();
        address = "/c/" + code;
    }

    @Test
    void beforeItHasOrgansThePageSaysSo() {
        assertThat(page("/organs", "es")).contains("aún no ha creado sus órganos");
    }

    @Test
    void whoSitsIsShownWithTermsVacanciesAndRelatives() {
        organs.setUp(here, DAY);
        PartyId ana = person("Ana <b>Cuc</b>");
        PartyId rosa = person("Rosa Cuc");
        elect(ana, Organ.BOARD, Office.PRESIDENT);
        elect(rosa, Organ.SUPERVISORY, Office.MEMBER);
        done(organs.declare(here, new Kinship(ana, rosa, Kinship.Kind.CONSANGUINITY, 2)));

        assertThat(page("/organs", "es"))
                .contains(
                        "Asamblea general",
                        "Consejo de administración",
                        "Presidencia",
                        "Ana &lt;b&gt;Cuc&lt;/b&gt;",
                        "12-2026 · 5",
                        "Faltan por elegir: 4",
                        "por sangre, grado 2",
                        "están donde la ley no permite a ambos")
                .doesNotContain("<b>Cuc");
        assertThat(page("/organs", "en")).contains("General assembly", "President", "Still to be elected: 4");
        assertThat(page("/organs", "es"))
                .contains("Nadie tiene un cargo en este órgano")
                .satisfies(shown -> assertThat(shown.split("<caption", -1))
                        .as("tables: who sits, and the relatives")
                        .hasSize(3));
        ListFiles list = files("/organs").assertWhole("órgano", "cargo", "acta y punto");
        assertThat(list.column("Quién")).containsExactlyInAnyOrder("Ana <b>Cuc</b>", "Rosa Cuc");
        list.part("kinships").assertWhole("pariente");
        assertThat(files("/organs?sort=-holder").column("Quién")).startsWith("Rosa Cuc");
    }

    private ListFiles files(String page) {
        return ListFiles.of(browser, address + page);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(browser.get().uri(address + "/organs?on=ayer").header("Accept", "text/html"))
                .hasStatus(400);
    }

    @Test
    void whereABranchIsHoldsFromADayOn() {
        Branch north = done(branches.open(here, "N1", "Agencia Norte"));
        DescribeBranch command = new DescribeBranch(here, "N1", DAY, CENTRE);
        assertThat(done(branches.describe(command))).isEqualTo(north);
        assertThat(done(branches.describe(command))).isEqualTo(north);
        assertThat(branches.details(here, DAY)).containsEntry(north.id(), CENTRE);
        assertThat(branches.details(here, DAY.minusDays(1))).isEmpty();
        assertThat(page("/branches", "es"))
                .contains("Agencia Norte", "3a. calle 5-20, zona 1", "+502 7951 0000", "lunes a viernes, 8 a 16");
        assertThat(files("/branches").assertWhole("código", "nombre").column("Teléfono"))
                .contains("'+502 7951 0000");
    }

    @Test
    void aBranchIsNotDescribedThatCannotBe() {
        assertThat(branches.describe(new DescribeBranch(here, "ZZ", DAY, CENTRE)))
                .isEqualTo(Outcome.refused(new RegistryRefusal.UnknownBranch("ZZ")));
        var long41 = new BranchDetails("", "1".repeat(41), "");
        assertThat(branches.describe(new DescribeBranch(here, Branch.MAIN, DAY, long41)))
                .isEqualTo(Outcome.refused(new RegistryRefusal.BadBranchDetails(200, 40)));
        done(branches.describe(new DescribeBranch(here, Branch.MAIN, DAY, CENTRE)));
        assertThat(branches.describe(new DescribeBranch(here, Branch.MAIN, DAY, BranchDetails.NONE)))
                .isEqualTo(Outcome.refused(new RegistryRefusal.BranchDescribed(DAY)));
    }

    private String page(String path, String language) {
        return assertThat(browser.get()
                        .uri(address + path)
                        .header("Accept", "text/html")
                        .header("Accept-Language", language))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private PartyId person(String name) {
        PartyId id = PartyId.next();
        var who = new Particulars(
                PartyKind.PERSON,
                PartyName.printed(name),
                Optional.of(LocalDate.of(1980, 1, 1)),
                Sex.FEMALE,
                new Home("", ""),
                "",
                List.of());
        tenants.run(here, () -> parties.enterAll(here, List.of(new NewParty(id, who, List.of()))));
        return id;
    }

    private void elect(PartyId party, Organ organ, Office office) {
        var election = new Election(DAY, "12-2026", "5");
        done(organs.elect(
                new Elect(here, RequestId.next(), party, new Seat(organ, office), DAY, Optional.empty(), election)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
