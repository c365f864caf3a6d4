package coop.milpa.receipts.web;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Receipts and payrolls by page: shown what they pay, then taken once. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, ReceiptsFixture.class})
class TakingPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Viewer WINDOW =
            new Somebody("members.read", "receipts.read", "receipts.take", "receipts.payroll", "receipts.reverse");
    private static final Pattern FIELD = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Receipts receipts;
    private final ReceiptsFixture fixture;
    private final BooksFixture proof;
    private Open books;
    private Member member;
    private String address = "";

    TakingPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            Receipts receipts,
            ReceiptsFixture fixture,
            BooksFixture proof) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.receipts = receipts;
        this.fixture = fixture;
        this.proof = proof;
        this.books = open();
        this.member = fixture.member(books);
    }

    @BeforeEach
    void aMemberWhoOwes() {
        fixture.forget();
        books = open();
        member = fixture.member(books);
        owes();
    }

    /** The same as before: what a rehearsal pays is undone in the books, not in a stand-in's memory. */
    private void owes() {
        fixture.forget();
        AccountId income =
                accounts.own(books.cooperative(), AccountRole.ENTRANCE_FEE_INCOME, books.branch(), BooksFixture.GTQ);
        fixture.owes(member.id(), income, "80.00", TestClock.TODAY.minusDays(9));
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(books);
    }

    @Test
    void whatASumPaysIsShownAndTakenOnce() {
        String take = address + "/members/" + member.number() + "/receipts";
        assertThat(page(take + "/new")).contains("Cuánto paga");
        assertThat(post(take + "/check", Map.of("sum", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#sum\"");
        Map<String, String> filled = Map.of("request", RequestId.next().toString(), "sum", "50.00");
        String check = assertThat(post(take + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .actual();
        assertThat(check).containsSubsequence("Qué se paga", "Q\u00a050.00", "<tfoot>", "Q\u00a050.00");
        assertThat(check).contains("Por orden de quién", "A favor de quién", "Agencia");
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).isEmpty();
        owes();
        Map<String, String> carried = carried(check);
        assertThat(carried).containsKey("part-0");
        for (int n = 0; n < 2; n++) {
            assertThat(post(take, carried)).hasStatus3xxRedirection();
        }
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).hasSize(1);
    }

    @Test
    void whatNothingTakesIsRefusedAtTheCheck() {
        assertThat(post(address + "/members/" + member.number() + "/receipts/check", Map.of("sum", "100.00")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#sum\"", "sobran");
    }

    @Test
    void whatIsOwedNowRatherThanWhenItWasShownIsRefusedAndShownAgain() {
        String take = address + "/members/" + member.number() + "/receipts";
        Map<String, String> carried = carried(assertThat(post(take + "/check", Map.of("sum", "50.00")))
                .bodyText()
                .actual());
        fixture.forget();
        assertThat(post(take, carried)).hasStatus(422).bodyText().contains("value=\"50.00\"");
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).isEmpty();
    }

    @Test
    void aPayrollIsCheckedRowByRowAndPostedAsItWasChecked() {
        String payrolls = address + "/payrolls";
        assertThat(page(payrolls + "/new")).contains("multipart/form-data");
        assertThat(upload(payrolls + "/check", "member,amount\nnadie,10.00\n" + member.number() + ",1.234\n"))
                .hasStatusOk()
                .bodyText()
                .contains("nadie tiene member «nadie»", "no se registra nada")
                .doesNotContain("/payrolls/done");
        String check = assertThat(upload(payrolls + "/check", "member,amount\n" + member.number() + ",30.00\n"))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a030.00", "Registrar la planilla")
                .actual();
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).isEmpty();
        assertThat(post(payrolls + "/done", carried(check)))
                .hasStatusOk()
                .bodyText()
                .contains("Se registraron 1 recibos");
        assertThat(post(payrolls + "/done", carried(check)))
                .hasStatus(422)
                .bodyText()
                .contains("No se registra dos");
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).hasSize(1);
    }

    @Test
    void aSumIsPaidOutOfHerSavingsByWhoMayAndNotOutOfAnothers() {
        AccountId savings = proof.savings(books, "70.00");
        fixture.saves(savings);
        String take = address + "/members/" + member.number() + "/receipts";
        assertThat(page(take + "/new")).contains("Con qué paga", ">Efectivo<", "value=\"S\"");
        assertThat(post(take + "/check", Map.of("sum", "50.00", "tender", "X")))
                .hasStatus(422)
                .bodyText()
                .contains("no es una cuenta de ahorro de esta persona");
        assertThat(post(take + "/check", Map.of("sum", "70.01", "tender", "S"))).hasStatus(422);
        owes();
        fixture.saves(savings);
        String check = assertThat(post(take + "/check", Map.of("sum", "50.00", "tender", "S")))
                .hasStatusOk()
                .bodyText()
                .contains("Con qué paga")
                .doesNotContain("Por orden de quién")
                .actual();
        owes();
        fixture.saves(savings);
        assertThat(post(take, carried(check))).hasStatus3xxRedirection();
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).hasSize(1);
    }

    @Test
    void aTransferThatCameInIsPaidOutOfClearing() {
        String take = address + "/members/" + member.number() + "/transfers";
        assertThat(page(take + "/new")).contains("llegó por transferencia").doesNotContain("ventanilla");
        String check = assertThat(post(take + "/check", Map.of("sum", "80.00")))
                .hasStatusOk()
                .bodyText()
                .actual();
        owes();
        assertThat(post(take, carried(check))).hasStatus3xxRedirection();
        assertThat(receipts.of(books.cooperative(), member.id(), 9)).hasSize(1);
    }

    @Test
    void aReceiptIsUndoneForAReasonAfterSayingYesOnce() {
        String take = address + "/members/" + member.number() + "/receipts";
        Map<String, String> carried = carried(assertThat(post(take + "/check", Map.of("sum", "50.00")))
                .bodyText()
                .actual());
        owes();
        assertThat(post(take, carried)).hasStatus3xxRedirection();
        Receipt taken = receipts.of(books.cooperative(), member.id(), 9).getFirst();
        String receipt = address + "/receipts/" + taken.number();
        assertThat(page(receipt)).contains(receipt + "/reversal");
        assertThat(post(receipt + "/reversal", Map.of("reason", " "))).hasStatus(422);
        String asked = assertThat(post(receipt + "/reversal", Map.of("reason", "Era de otra persona")))
                .hasStatusOk()
                .bodyText()
                .contains("¿Deshacer el recibo")
                .actual();
        assertThat(receipts.of(books.cooperative(), member.id(), 9).getFirst().reversal())
                .isEmpty();
        Map<String, String> yes = new TreeMap<>(carried(asked));
        yes.put("confirmed", "yes");
        assertThat(post(receipt + "/reversal", yes)).hasStatus3xxRedirection();
        assertThat(post(receipt + "/reversal", yes)).hasStatus3xxRedirection();
        assertThat(receipts.of(books.cooperative(), member.id(), 9).getFirst().reversal())
                .hasValueSatisfying(undone -> assertThat(undone.reason()).isEqualTo("Era de otra persona"));
        assertThat(page(receipt)).contains("Era de otra persona").doesNotContain(receipt + "/reversal");
        assertThat(post(receipt + "/reversal", Map.of("reason", "Otra vez")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"");
    }

    private MvcTestResult upload(String to, String csv) {
        return browser.post()
                .uri(URI.create(to))
                .multipart()
                .file(new MockMultipartFile("file", "planilla.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .header("Accept-Language", "es")
                .param("employer", "Finca La Paz")
                .param("period", "02/2026")
                .requestAttr(Viewer.class.getName(), WINDOW)
                .exchange();
    }

    private MvcTestResult post(String to, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(to))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), WINDOW);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    private String page(String at) {
        return assertThat(browser.get()
                        .uri(URI.create(at))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "es")
                        .requestAttr(Viewer.class.getName(), WINDOW))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    /** What the button of a check sends. */
    private static Map<String, String> carried(String page) {
        Map<String, String> carried = new TreeMap<>();
        Matcher fields = FIELD.matcher(page);
        while (fields.find()) {
            carried.put(fields.group(1), fields.group(2));
        }
        return carried;
    }

    private Open open() {
        String code = "RC" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Recibos " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
        address = "/c/" + code;
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }
}
