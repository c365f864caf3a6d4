package coop.milpa.credit.web;

import static coop.milpa.credit.CreditFixture.asked;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.Loan;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Loans on pages: listed, shown to the cent, paid from savings, undone. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, CreditFixture.class})
class LoanPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
    private static final Viewer OFFICE =
            new Somebody("credit.read", "credit.pay", "credit.undo", "members.read", "savings.read");

    private final MockMvcTester browser;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private final Open open;
    private final Borrower rosa;
    private final Loan loan;
    private final String address;

    LoanPagesTests(MockMvcTester browser, CreditFixture credit, BooksFixture fixture, Cooperatives cooperatives) {
        this.browser = browser;
        this.credit = credit;
        this.fixture = fixture;
        this.open = credit.open(FIRST);
        this.rosa = credit.borrower(open, "50.00");
        this.loan = credit.lent(open, rosa, asked(CreditFixture.MONTHLY, "6000.00", 6));
        this.address =
                "/c/" + cooperatives.byId(open.cooperative()).orElseThrow().code() + "/loans";
    }

    @Test
    void loansAreListedWithWhatIsLateAndAddUp() {
        credit.lent(open, rosa, asked(CreditFixture.WEEKLY, "500.00", 10));
        credit.close(open, LocalDate.of(2026, 1, 28));
        ListFiles files = ListFiles.of(this::get, address);
        files.assertWhole("número", "asociado", "saldo de capital").assertAddsUp();
        assertThat(files.column("Días de atraso")).containsExactly("0", "7");
        assertThat(ListFiles.of(this::get, address + "?late=1").column("Número"))
                .containsExactly("2");
        assertThat(ListFiles.of(this::get, address + "?product=" + CreditFixture.MONTHLY)
                        .column("Número"))
                .containsExactly("1");
        assertThat(text(get(address + "/2"))).contains("Días de atraso de la cuota más antigua: 7");
        assertThat(text(get("/c/" + address.split("/", -1)[2] + "/members/"
                        + rosa.member().number())))
                .contains(address + "/1", "Créditos con saldo");
    }

    @Test
    void aLoanIsPaidFromSavingsAndThatIsUndone() {
        String at = address + "/" + loan.number();
        assertThat(text(get(at))).contains("6,000.00", "Plan de pagos", at + "/payment");
        assertThat(text(get(at + "/payment"))).contains(rosa.account());
        Map<String, String> form =
                new HashMap<>(Map.of("request", RequestId.next().toString(), "from", rosa.account(), "amount", "9000"));
        assertThat(post(at + "/payment/check", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("6,000.00", "id=\"amount-error\"");
        form.put("amount", "1000.00");
        assertThat(post(at + "/payment/check", form)).hasStatusOk().bodyText().contains("5,000.00");
        assertThat(post(at + "/payment", form)).redirectedUrl().isEqualTo(at);
        assertThat(post(at + "/payment", form)).as("sent again").redirectedUrl().isEqualTo(at);
        String undoing = at + "/events/1/undoing";
        assertThat(text(get(at))).contains("5,000.00", undoing);
        Map<String, String> why =
                new HashMap<>(Map.of("request", RequestId.next().toString()));
        assertThat(post(undoing + "/check", why)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        why.put("reason", "cuenta equivocada");
        assertThat(post(undoing + "/check", why)).hasStatusOk().bodyText().contains("6,000.00", "cuenta equivocada");
        assertThat(post(undoing, why)).redirectedUrl().isEqualTo(at);
        assertThat(text(get(at))).contains("Reversado").doesNotContain(undoing + "\"");
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsNotThereIsSaidAndWhoMayNotSeesNothing() {
        assertThat(get(address + "/99")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address + "/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address + "/1/events/9/undoing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address.replace("/c/", "/c/X") + "/1")).hasStatus(HttpStatus.NOT_FOUND);
        var reader = browser.get()
                .uri(address + "/1")
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "en")
                .requestAttr(Viewer.class.getName(), new Somebody("credit.read"));
        assertThat(reader.exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Loan 1", "Principal owed")
                .doesNotContain("/payment", "/members/");
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri(path)
                .accept(MediaType.ALL)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), OFFICE)
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = browser.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), OFFICE);
        form.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
