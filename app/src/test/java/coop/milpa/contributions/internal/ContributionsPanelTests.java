package coop.milpa.contributions.internal;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.ContributionsFixture;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a member's page says of her part of the capital, of what she has to pay, and of what she paid. */
@ModuleTest(with = {"close", "receipts", "members", "parties", "web"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionsPanelTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Contributions contributions;
    private final Receipts receipts;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private Open open;
    private Member rosa;

    ContributionsPanelTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Contributions contributions,
            Receipts receipts,
            BooksFixture books,
            ContributionsFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.contributions = contributions;
        this.receipts = receipts;
        this.books = books;
        this.fixture = fixture;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open(FIRST);
        rosa = fixture.member(open, FIRST);
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void whoHasPaidNothingAndOwesNothingIsToldSo() {
        assertThat(page("es"))
                .contains("Aportaciones", "AP-" + rosa.number(), "No debe nada hoy", "Todavía no tiene recibos")
                .doesNotContain("<tfoot>");
        assertThat(page("en")).contains("Paid in", "Nothing is due today", "There are no receipts yet");
    }

    @Test
    void whatIsPaidInAndInArrearsAddsUpToWhatIsSubscribed() {
        fixture.decide(open, "contributions.nominal-value", FIRST, "GTQ 25.00");
        done(contributions.plan(open.cooperative(), List.of(fixture.plan(rosa, "2025-12", "25.00", 31))));
        fixture.close(open, JANUARY);
        done(receipts.take(fixture.receipt(open, rosa, gtq("60.00"), new Splitting.ByPriority())));

        assertThat(page("es"))
                .containsSubsequence("Pagado", "Q\u00a060.00", "Partes", "2 enteras de Q\u00a025.00 y 0.4000 de otra")
                .containsSubsequence("Suscrito", "Q\u00a075.00", "En mora", "Nada", "aún no vencido", "Q\u00a015.00")
                .containsSubsequence("Por pagar hoy", "Cuota de aportación", amount("15.00"), "Total GTQ")
                .containsSubsequence(
                        "Últimos recibos", "01/02/2026", "Cuota de aportación", amount("60.00"), "<tfoot>");
    }

    @Test
    void aReceiptThatWasUndoneIsShownAndNotSummed() {
        done(contributions.plan(open.cooperative(), List.of(fixture.plan(rosa, "2025-12", "25.00", 31))));
        Receipt kept = done(receipts.take(fixture.receipt(open, rosa, gtq("10.00"), new Splitting.ByPriority())));
        Receipt wrong = done(receipts.take(fixture.receipt(open, rosa, gtq("7.00"), new Splitting.ByPriority())));
        done(receipts.reverse(new ReverseReceipt(open.cooperative(), RequestId.next(), wrong.id(), "otra persona")));

        assertThat(page("es"))
                .containsSubsequence("" + wrong.number(), "deshecho el 22/12/2025: Q\u00a07.00", amount(""))
                .containsSubsequence("" + kept.number(), amount("10.00"), "<tfoot>", amount("10.00"));
    }

    private String page(String language) {
        String code = cooperatives.byId(open.cooperative()).orElseThrow().code();
        return assertThat(browser.get()
                        .uri("/c/" + code + "/members/" + rosa.number())
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", language))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private static String amount(String figure) {
        return "<td class=\"amount\">" + (figure.isEmpty() ? "" : "Q\u00a0" + figure) + "</td>";
    }
}
