package coop.milpa.savings.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An account is opened by page, of a product that is offered. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class OpeningPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Somebody TELLER =
            new Somebody(Set.of("members.read", "savings.read", "savings.operate", "savings.deposit"));
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final SaversFixture savers;
    private final BooksFixture fixture;
    private final SavingsPositions positions;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private Site site;
    private Member rosa;

    OpeningPagesTests(
            SaversFixture savers,
            BooksFixture fixture,
            SavingsPositions positions,
            SavingsProducts products,
            SavingsRules rules) {
        this.savers = savers;
        this.fixture = fixture;
        this.positions = positions;
        this.products = products;
        this.rules = rules;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc");
        savers.account(site, rosa, "demand", "100.00");
    }

    @BeforeEach
    void aMemberWhoSaves() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc");
        savers.account(site, rosa, "demand", "100.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void anAccountIsOpenedWithItsProductsTermsInSight() {
        String open = site.address() + "/accounts/new";
        assertThat(savers.page("es", open)).contains("Número del asociado");
        assertThat(savers.page("es", open + "?member=" + rosa.number()))
                .contains("Elija el producto", "product=demand");
        String form = savers.page("es", open + "?member=" + rosa.number() + "&product=demand");
        assertThat(form).contains("Ahorro a la vista", "Primer depósito");
        Map<String, String> filled =
                Map.of("request", request(form), "member", rosa.number(), "product", "demand", "first", "25.00");
        int before = owned();

        assertThat(post(site.address() + "/accounts/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Rosa Choc", "Q\u00a025.00");
        assertThat(owned()).isEqualTo(before);
        for (int n = 0; n < 2; n++) {
            assertThat(post(site.address() + "/accounts", filled)).hasStatus3xxRedirection();
        }
        assertThat(owned()).isEqualTo(before + 1);
    }

    @Test
    void aProductThatIsNotOfferedAnyMoreOpensNoAccount() {
        var id = site.books().cooperative();
        products.add(id, new SavingsProduct("viejo", "Ahorro viejo", "Old savings"));
        var closed =
                new Rules(Kind.DEMAND, true, /* offered= */ false, Limits.NONE, Fees.NONE, Plan.NONE, Dormancy.NEVER);
        SaversFixture.done(rules.publish(
                id,
                new ProductRules("viejo", BooksFixture.GTQ, FIRST, closed, Source.unconfirmed("made up for a test"))));
        Map<String, String> filled = Map.of(
                "request", RequestId.next().toString(), "member", rosa.number(), "product", "viejo", "first", "25.00");
        int before = owned();
        for (String step : List.of("/accounts/check", "/accounts")) {
            assertThat(post(site.address() + step, filled))
                    .hasStatus(422)
                    .bodyText()
                    .contains("no se abren cuentas nuevas del producto", "Elija otro o publique reglas");
        }
        assertThat(owned()).isEqualTo(before);
    }

    @Test
    void whoMayTakeNoDepositOpensNoAccountWithOne() {
        var noTaker = new Somebody(Set.of("members.read", "savings.read", "savings.operate"));
        Map<String, String> filled = Map.of("member", rosa.number(), "product", "demand", "first", "25.00");
        int before = owned();
        for (String step : List.of("/accounts/check", "/accounts")) {
            assertThat(savers.post(noTaker, site.address() + step, filled)).hasStatus(403);
        }
        assertThat(owned()).isEqualTo(before);
    }

    private static String request(String page) {
        Matcher found = REQUEST.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(String address, Map<String, String> filled) {
        return savers.post(TELLER, address, filled);
    }

    private int owned() {
        return positions.ownedBy(site.books().cooperative(), rosa.id()).size();
    }
}
