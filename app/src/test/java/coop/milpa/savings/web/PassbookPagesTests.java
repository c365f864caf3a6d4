package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.TELLER;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each movement is printed into the passbook once, where it goes on. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class PassbookPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);

    private final SaversFixture savers;
    private final BooksFixture fixture;
    private Site site;
    private Member rosa;
    private SavingsAccount account;

    PassbookPagesTests(SaversFixture savers, BooksFixture fixture) {
        this.savers = savers;
        this.fixture = fixture;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc");
        this.account = savers.account(site, rosa, "demand", "1000.00");
    }

    @BeforeEach
    void aMemberWhoSavedAndDrew() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc");
        account = savers.account(site, rosa, "demand", "1000.00");
        savers.deposit(site, rosa, account, "284.50");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void whatWaitsIsPrintedOnceAndTheBookGoesOn() {
        assertThat(page()).contains("1 de 24", "Por imprimir", "1,284.50");
        Map<String, String> pressed = Map.of("request", RequestId.next().toString());
        String first = printed(pressed);
        assertThat(first).contains("1,000.00", "284.50", "1,284.50");
        assertThat(printed(pressed)).isEqualTo(first);
        assertThat(page()).contains("3 de 24", "La libreta está al día");
        savers.withdraw(site, rosa, account, "50.00");
        assertThat(printed(Map.of("request", RequestId.next().toString())))
                .contains("50.00", "1,234.50")
                .doesNotContain("1,284.50");
    }

    @Test
    void whoLookedAtTheBookSaysOnWhichLineItGoesOn() {
        assertThat(printed(Map.of("request", RequestId.next().toString(), "line", "23")))
                .contains("1,284.50");
        assertThat(page()).contains("1 de 24");
    }

    @Test
    void whatCannotBePrintedIsSaid() {
        for (String line : new String[] {"0", "25", "veinte"}) {
            assertThat(post(Map.of("request", RequestId.next().toString(), "line", line)))
                    .as(line)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        printed(Map.of("request", RequestId.next().toString()));
        assertThat(post(Map.of("request", RequestId.next().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("está al día");
    }

    private String page() {
        return savers.page("es", address());
    }

    private String printed(Map<String, String> fields) {
        MvcTestResult answer = post(fields);
        assertThat(answer).hasStatusOk();
        return Pdf.read(answer.getMvcResult().getResponse().getContentAsByteArray(), "es")
                .text();
    }

    private MvcTestResult post(Map<String, String> fields) {
        return savers.post(TELLER, address(), fields);
    }

    private String address() {
        return site.address() + "/accounts/" + account.terms().number() + "/passbook";
    }
}
