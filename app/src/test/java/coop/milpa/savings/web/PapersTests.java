package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.TELLER;
import static coop.milpa.savings.web.SaversFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Member;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What members are given on paper: it says what the page says. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class PapersTests {

    private static final int MORE_THAN_A_PAGE = 40;
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 2, 13);

    private final SaversFixture savers;
    private final BooksFixture fixture;
    private final Statements statements;
    private final SavingsProofs proofs;
    private final MockMvcTester browser;
    private Site site;
    private Member rosa;
    private SavingsAccount account;

    PapersTests(
            SaversFixture savers,
            BooksFixture fixture,
            Statements statements,
            SavingsProofs proofs,
            MockMvcTester browser) {
        this.savers = savers;
        this.fixture = fixture;
        this.statements = statements;
        this.proofs = proofs;
        this.browser = browser;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc Řehoř");
        this.account = savers.account(site, rosa, "demand", "1000.00");
    }

    @BeforeEach
    void aMemberWhoSavedAndDrew() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc Řehoř");
        account = savers.account(site, rosa, "demand", "1000.00");
        savers.deposit(site, rosa, account, "284.50");
        savers.close(site, FIRST.plusDays(1));
        savers.withdraw(site, rosa, account, "50.00");
        savers.close(site, LATER);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void aStatementSaysOnPaperWhatItSaysOnThePage() {
        String days = "?from=2026-02-10&to=2026-02-13";
        String page = savers.page("es", address() + "/statement" + days).replace('\u00a0', ' ');
        Pdf paper = pdf("es", address() + "/statement.pdf" + days);

        for (String said : List.of(
                "Rosa Choc Řehoř",
                account.terms().number(),
                "10/02/2026",
                "13/02/2026",
                "mil doscientos treinta y cuatro quetzales con 50/100",
                "Q 1,284.50",
                "Q 50.00",
                "Q 1,234.50",
                "todavía no los ha contrafirmado",
                "no tiene registrado ningún esquema que proteja depósitos en GTQ")) {
            assertThat(page).contains(said);
            assertThat(paper.text()).contains(said);
        }
        assertThat(pdf("en", address() + "/statement.pdf" + days).text())
                .contains("one thousand two hundred thirty-four quetzales and 50/100", "13 Feb 2026", "Withdrawal");
    }

    @Test
    void whatAllComesToStandsOnceUnderTheLastRowHoweverManyPagesThereAre() {
        for (int n = 0; n < MORE_THAN_A_PAGE; n++) {
            savers.deposit(site, rosa, account, "1.00");
        }

        String paper = pdf("es", address() + "/statement.pdf?from=2026-02-10&to=2026-03-31")
                .text();

        assertThat(paper).contains("2 / 3").containsOnlyOnce("Totales y saldo final");
        assertThat(paper.indexOf("Totales y saldo final")).isGreaterThan(paper.lastIndexOf("Q 1.00"));
    }

    @Test
    void theCodeOnPaperIsThatOfTheWholeProof() {
        Pdf paper = pdf("es", address() + "/statement.pdf?from=2026-02-10&to=2026-02-13");
        var proof = done(proofs.prove(
                site.books().cooperative(), new AccountNumber(account.terms().number()), LATER));
        String code = ProofCode.of(proof).orElseThrow();
        assertThat(paper.codes()).containsExactly("http://localhost/proof#" + code);
        String file = answer("es", address() + "/proof.json?on=2026-02-13");
        assertThat(file).contains("\"balance\": \"1234.50\"", proof.head().toString());
    }

    @Test
    void aStatementOfTheOpenDayIsProvenByTheLastThatIsClosed() {
        savers.deposit(site, rosa, account, "1.00");
        assertThat(savers.page("es", address() + "/statement").replace('\u00a0', ' '))
                .contains("Q 1,235.50", "Al cierre del 13/02/2026 el saldo de esta cuenta era Q 1,234.50");
        assertThat(savers.page("es", address() + "/statement?from=2026-02-14&to=2026-02-14")
                        .replace('\u00a0', ' '))
                .contains("Al cierre del 13/02/2026 el saldo de esta cuenta era Q 1,234.50");
    }

    @Test
    void aSpreadsheetGetsEveryMovementAndNothingThatCalculates() {
        assertThat(answer("es", address() + "/statement.csv?from=2026-02-10&to=2026-02-13"))
                .startsWith("date,value_date,concept,narrative,out,in,balance,currency\r\n")
                .contains("2026-02-10,2026-02-10,Depósito,", ",0.00,284.50,1284.50,GTQ", ",50.00,0.00,1234.50,GTQ");
    }

    @Test
    void wordsThatASpreadsheetWouldCalculateAreOnlyWords() {
        assertThat(fixture.post(Entry.transfer(
                        fixture.heading(site.books()).saying("=HYPERLINK(\"x\")"),
                        site.books().cash(),
                        account.id(),
                        SaversFixture.gtq("1.00"),
                        Standing.MEMBER)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(answer("es", address() + "/statement.csv"))
                .contains(",\"'=HYPERLINK(\"\"x\"\")\",")
                .doesNotContain(",=", ",\"=");
    }

    @Test
    void aCertificateLeavesNoAccountOut() {
        for (int n = 0; n < 50; n++) {
            savers.account(site, rosa, "demand", "1.00");
        }
        String at = site.address() + "/members/" + rosa.number() + "/balance-certificate?on=2026-02-14";
        String page = savers.page("es", at).replace('\u00a0', ' ');
        assertThat(page.split("Q 1.00<", -1)).hasSize(51);
        assertThat(page).contains("Q 1,284.50");
    }

    @Test
    void aCertificateSaysEveryBalanceOfTheDayAndTheirSumInWords() {
        SavingsAccount other = savers.account(site, rosa, "demand", "5.50");
        String at = site.address() + "/members/" + rosa.number() + "/balance-certificate";
        String page = savers.page("es", at).replace('\u00a0', ' ');
        Pdf paper = pdf("es", at + ".pdf");
        for (String said : List.of("al cierre del 13/02/2026", "Q 1,234.50", "están cerrados")) {
            assertThat(page).contains(said);
            assertThat(paper.text()).contains(said);
        }
        assertThat(paper.text()).doesNotContain(other.terms().number());
        assertThat(paper.codes()).hasSize(1);

        Pdf today = pdf("en", at + ".pdf?on=2026-02-14");
        assertThat(today.text())
                .contains(other.terms().number(), "Q 5.50", "Q 1,240.00", "one thousand two hundred forty quetzales")
                .contains("are not closed yet");
        assertThat(today.codes()).isEmpty();
        assertThat(pdf("es", at + ".pdf?on=2026-02-14&account=" + other.terms().number())
                        .text())
                .contains("cinco quetzales con 50/100")
                .doesNotContain("1,234.50");
    }

    @Test
    void anOperationHasAReceipt() {
        String at = movement();
        String page = savers.page("es", at).replace('\u00a0', ' ');
        for (String size : List.of("a4", "a5")) {
            Pdf paper = pdf("es", at + ".pdf?size=" + size);
            for (String said :
                    List.of("Entregado de la cuenta", "Q 50.00", "cincuenta quetzales con 00/100", "Retiro")) {
                assertThat(page).contains(said);
                assertThat(paper.text()).contains(said);
            }
        }
    }

    @Test
    void aPrintedReceiptOfAMovementHasACodeAndACopySaysWhichItIs() {
        String at = movement();
        assertThat(savers.page("es", at)).contains(at + "/prints", "Al imprimirlo por primera vez");
        assertThat(pdf("es", at + ".pdf").text()).contains("VISTA PREVIA");
        Pdf original = printed(at + "/prints", Map.of());
        Pdf copy = printed(at + "/prints", Map.of("size", "a4"));
        assertThat(original.text()).contains("Entregado de la cuenta").doesNotContain("COPIA", "VISTA PREVIA");
        assertThat(copy.text()).contains("COPIA 1");
        assertThat(copy.checkedAt()).isEqualTo(original.checkedAt());
        assertThat(savers.page("es", at)).contains(original.checkedAt());
        assertThat(CheckedPaper.read(browser, original))
                .contains("Sí: ", "recibo de operación de ahorro, del 12/02/2026, por Q 50.00.")
                .doesNotContain("Rosa", rosa.number(), account.terms().number());
    }

    @Test
    void whoeverHoldsTheReceiptOfAMovementThatWasUndoneIsToldSo() {
        String at = movement();
        Pdf paper = printed(at + "/prints", Map.of());
        EntryId entry = EntryId.parse(at.substring(at.lastIndexOf('/') + 1));
        done(fixture.reverse(new ReverseEntry(fixture.heading(site.books()), entry)));
        assertThat(CheckedPaper.read(browser, paper)).contains("se anuló después");
    }

    /** A balance of an open day changes with it: what says another sum is no copy of what was handed out. */
    @Test
    void aPrintedCertificateHasACodeAndOneOfOtherBalancesIsNoCopy() {
        String prints = site.address() + "/members/" + rosa.number() + "/balance-certificate/prints";
        Pdf original = printed(prints, Map.of("on", "2026-02-14"));
        Pdf copy = printed(prints, Map.of("on", "2026-02-14"));
        assertThat(original.text()).doesNotContain("COPIA", "VISTA PREVIA");
        assertThat(copy.text()).contains("COPIA 1");
        assertThat(copy.checkedAt()).isEqualTo(original.checkedAt());
        savers.deposit(site, rosa, account, "5.00");
        Pdf other = printed(prints, Map.of("on", "2026-02-14"));
        assertThat(other.text()).doesNotContain("COPIA");
        assertThat(other.checkedAt()).isNotEqualTo(original.checkedAt());
        assertThat(CheckedPaper.read(browser, original))
                .contains("Sí: ", "constancia de saldo, del 14/02/2026, por Q 1,234.50.")
                .doesNotContain("Rosa", rosa.number(), account.terms().number());
        assertThat(CheckedPaper.read(browser, other)).contains("por Q 1,239.50.");
    }

    @Test
    void aCertificateOfBothCodesKeepsThemApart() {
        String at = site.address() + "/members/" + rosa.number() + "/balance-certificate";
        Pdf paper = printed(at + "/prints", Map.of());
        assertThat(paper.codes()).hasSize(2).anyMatch(code -> code.contains("/proof#"));
        assertThat(savers.page("es", at)).contains(paper.checkedAt());
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        String member = site.address() + "/members/" + rosa.number();
        for (String none : List.of(
                address() + "/receipts/nada",
                address() + "/receipts/nada.pdf",
                site.address() + "/accounts/0/statement",
                site.address() + "/accounts/0/statement.pdf",
                site.address() + "/accounts/0/proof.json",
                site.address() + "/members/0/balance-certificate")) {
            assertThat(savers.ask(TELLER, "es", none)).as(none).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String none : List.of(
                address() + "/receipts/nada/prints",
                site.address() + "/accounts/0/receipts/nada/prints",
                site.address() + "/members/0/balance-certificate/prints")) {
            assertThat(savers.post(TELLER, none, Map.of())).as(none).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(savers.ask(TELLER, "es", member + "/balance-certificate?on=2030-01-01"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("No hay libros de ese día");
        assertThat(savers.ask(TELLER, "es", address() + "/proof.json?on=2026-02-14"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private Pdf printed(String address, Map<String, String> filled) {
        MvcTestResult result = savers.post(TELLER, address, filled);
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Pdf.read(result.getResponse().getContentAsByteArray(), "es");
    }

    /** Where the receipt of what she drew is. */
    private String movement() {
        Statement statement = statements
                .of(site.books().cooperative(), account.terms().number(), new Period(FIRST, LATER))
                .orElseThrow();
        return address() + "/receipts/" + statement.movements().getLast().entry();
    }

    private Pdf pdf(String language, String address) {
        MvcTestResult result = savers.ask(TELLER, language, address);
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Pdf.read(result.getResponse().getContentAsByteArray(), language);
    }

    private String answer(String language, String address) {
        MvcTestResult result = savers.ask(TELLER, language, address);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String address() {
        return site.address() + "/accounts/" + account.terms().number();
    }
}
