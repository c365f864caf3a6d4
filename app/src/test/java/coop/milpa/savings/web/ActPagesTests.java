package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is done at the window by page: filled in, checked, done once. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class ActPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Somebody TELLER = new Somebody(Set.of(
            "members.read",
            "savings.read",
            "savings.operate",
            "savings.deposit",
            "savings.withdrawal",
            "savings.transfer",
            "savings.block",
            "savings.reverse"));
    private static final Somebody NO_PAYER =
            new Somebody(Set.of("members.read", "savings.read", "savings.operate", "savings.deposit"));
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final SaversFixture savers;
    private final BooksFixture fixture;
    private final SavingsPositions positions;
    private Site site;
    private Member rosa;
    private SavingsAccount account;

    ActPagesTests(SaversFixture savers, BooksFixture fixture, SavingsPositions positions) {
        this.savers = savers;
        this.fixture = fixture;
        this.positions = positions;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc");
        this.account = savers.account(site, rosa, "demand", "100.00");
    }

    @BeforeEach
    void aMemberWhoSaves() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc");
        account = savers.account(site, rosa, "demand", "100.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void aDepositIsCheckedFirstAndDoneOnce() {
        String form = savers.page("es", operation("deposit"));
        assertThat(form).contains("autofocus=\"autofocus\"", "Rosa Choc", "Quién está en ventanilla");
        Map<String, String> filled = new TreeMap<>(Map.of("request", request(form), "amount", "1,234.56"));

        assertThat(post(operation("deposit") + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Se recibe", "Q\u00a01,234.56", "Saldo antes", "Q\u00a0100.00")
                .containsSubsequence("Saldo después", "Q\u00a01,334.56", "Rosa Choc", filled.get("request"));
        assertThat(balance()).isEqualTo(gtq("100.00"));

        for (int n = 0; n < 2; n++) {
            assertThat(post(operation("deposit") + "/done", filled)).hasStatus3xxRedirection();
            assertThat(balance()).isEqualTo(gtq("1334.56"));
        }
        String receipt =
                post(operation("deposit") + "/done", filled).getResponse().getRedirectedUrl();
        assertThat(receipt).startsWith(address() + "/receipts/");
        assertThat(savers.page("en", String.valueOf(receipt))).contains("1,234.56");
    }

    /** The browser's way back shows the form again under the request that it had. */
    @Test
    void whoGoesBackAndWritesAnotherAmountIsRefused() {
        String form = savers.page("es", operation("withdrawal"));
        Map<String, String> filled = new TreeMap<>(Map.of("request", request(form), "amount", "40"));
        assertThat(post(operation("withdrawal") + "/done", filled)).hasStatus3xxRedirection();
        filled.put("amount", "30");
        assertThat(post(operation("withdrawal") + "/done", filled)).hasStatus4xxClientError();
        assertThat(balance()).isEqualTo(gtq("60.00"));
    }

    @Test
    void aFormThatStoodOpenIsHeldAgainstTheBalanceOfNow() {
        String form = savers.page("es", operation("withdrawal"));
        Map<String, String> filled = Map.of("request", request(form), "amount", "80");
        assertThat(post(operation("withdrawal") + "/check", filled)).hasStatusOk();
        Map<String, String> meanwhile = Map.of("request", RequestId.next().toString(), "amount", "50");
        assertThat(post(operation("withdrawal") + "/done", meanwhile)).hasStatus3xxRedirection();
        assertThat(post(operation("withdrawal") + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#amount\"", "value=\"80\"");
        assertThat(balance()).isEqualTo(gtq("50.00"));
    }

    @Test
    void whoMayNotPayOutIsOfferedNoWithdrawal() {
        assertThat(savers.ask(NO_PAYER, "es", operation("deposit"))).hasStatusOk();
        for (String act : List.of("withdrawal", "transfer", "closing")) {
            assertThat(savers.ask(NO_PAYER, "es", operation(act))).hasStatus(403);
        }
        assertThat(savers.ask(NO_PAYER, "es", address()))
                .bodyText()
                .contains("/operations/deposit")
                .doesNotContain("/operations/withdrawal", "/operations/transfer", "/operations/closing");
    }

    @Test
    void anAmountThatCanBeReadInTwoWaysIsAskedAgainAndNothingWrittenIsLost() {
        assertThat(post(operation("withdrawal") + "/check", Map.of("amount", "1.234", "executor", rosa.number())))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#amount\"", "«1.234»", "value=\"1.234\"", "value=\"" + rosa.number() + "\"");
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsTheForm() {
        for (String step : List.of("/check", "/done")) {
            assertThat(post(operation("withdrawal") + step, Map.of("amount", "100.01")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#amount\"", "value=\"100.01\"", "Saldo");
        }
        assertThat(post(operation("deposit") + "/check", Map.of("amount", "5", "executor", "nadie")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#executor\"", "«nadie»");
        assertThat(balance()).isEqualTo(gtq("100.00"));
    }

    @Test
    void muchCashIsAskedWhereItComesFrom() {
        Map<String, String> much = Map.of("amount", "90,000.00");
        assertThat(post(operation("deposit") + "/check", much))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#source\"", "<details class=\"mb-3\" id=\"cash\" open=\"open\"");
        Map<String, String> explained = new TreeMap<>(much);
        explained.put("source", "venta de un terreno");
        assertThat(post(operation("deposit") + "/check", explained))
                .hasStatusOk()
                .bodyText()
                .contains("venta de un terreno");
    }

    @Test
    void moneyMovesToAnotherAccountWhoseOwnerIsNamedFirst() {
        Member juan = savers.member(site, "Juan Caal");
        SavingsAccount his = savers.account(site, juan, "demand", "10.00");
        Map<String, String> filled = Map.of(
                "request", RequestId.next().toString(),
                "amount", "40",
                "to", his.terms().number());

        assertThat(post(operation("transfer") + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Juan Caal", "Q\u00a060.00");
        assertThat(post(operation("transfer") + "/done", filled)).hasStatus3xxRedirection();
        assertThat(balance()).isEqualTo(gtq("60.00"));
        assertThat(post(
                        operation("transfer") + "/check",
                        Map.of("amount", "1", "to", account.terms().number())))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#to\"");
    }

    @Test
    void whatStandsInAnotherAccountIsNotThereUnderThisOnesNumber() {
        SavingsAccount other = savers.account(site, rosa, "demand", "50.00");
        String elsewhere = site.address() + "/accounts/" + other.terms().number();
        String receipt = String.valueOf(post(
                        operation("deposit") + "/done",
                        Map.of("request", RequestId.next().toString(), "amount", "7"))
                .getResponse()
                .getRedirectedUrl());
        Map<String, String> undo = Map.of("reason", "cuenta equivocada", "confirmed", "yes");
        assertThat(post(receipt.replace(address(), elsewhere) + "/reversal", undo))
                .hasStatus(404);
        assertThat(balance()).isEqualTo(gtq("107.00"));

        post(address() + "/orders/hold/done", Map.of("amount", "30", "why", "AGREEMENT", "lastDay", ""));
        String list = savers.page("es", address() + "/holds");
        Matcher release = Pattern.compile("action=\"([^\"]+/release)\"").matcher(list);
        assertThat(release.find()).isTrue();
        assertThat(post(release.group(1).replace(address(), elsewhere), Map.of("confirmed", "yes")))
                .hasStatus(404);
        assertThat(position().figures().held()).isEqualTo(gtq("30.00"));
    }

    @Test
    void anAccountIsClosedAfterAWarning() {
        Map<String, String> filled = Map.of("request", RequestId.next().toString());
        assertThat(post(operation("closing") + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("no se abre otra vez", "Q\u00a0100.00");
        assertThat(position().isClosed()).isFalse();
        for (int n = 0; n < 2; n++) {
            assertThat(post(operation("closing") + "/done", filled)).hasRedirectedUrl(address());
        }
        assertThat(position().isClosed()).isTrue();
    }

    @Test
    void moneyIsHeldAndReleasedOnceSomebodyConfirmsIt() {
        Map<String, String> filled =
                Map.of("request", RequestId.next().toString(), "amount", "30", "why", "AGREEMENT", "lastDay", "");
        assertThat(post(address() + "/orders/hold/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("A pedido del titular", "Hasta liberarlo");
        for (int n = 0; n < 2; n++) {
            assertThat(post(address() + "/orders/hold/done", filled)).hasRedirectedUrl(address() + "/holds");
        }
        assertThat(position().figures().held()).isEqualTo(gtq("30.00"));

        ListFiles held = ListFiles.of(path -> savers.ask(SaversFixture.TELLER, "es", path), address() + "/holds");
        assertThat(held.assertWhole("fecha", "retenido").assertAddsUp().column("Retenido"))
                .containsExactly("30.00");
        String list = savers.page("es", address() + "/holds");
        Matcher release = Pattern.compile("action=\"([^\"]+/release)\"").matcher(list);
        assertThat(release.find()).isTrue();
        assertThat(post(release.group(1), Map.of())).hasStatusOk().bodyText().contains("¿Liberar lo retenido");
        assertThat(position().figures().held()).isEqualTo(gtq("30.00"));
        assertThat(post(release.group(1), Map.of("confirmed", "yes"))).hasRedirectedUrl(address() + "/holds");
        assertThat(position().figures().held()).isEqualTo(gtq("0"));
    }

    @Test
    void aCourtsOrdersAreEnteredListedAndLifted() {
        Map<String, String> court = new TreeMap<>(
                Map.of("request", RequestId.next().toString(), "authority", "Juzgado 2", "case", "C-1-2026"));
        assertThat(post(address() + "/orders/freeze/check", Map.of("authority", "Juzgado 2")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#case\"", "value=\"Juzgado 2\"");
        assertThat(post(address() + "/orders/freeze/done", court)).hasStatus3xxRedirection();
        assertThat(position().blocks().blockedBy()).contains("Juzgado 2");
        court.put("request", RequestId.next().toString());
        assertThat(post(address() + "/orders/lift/done", court)).hasStatus3xxRedirection();

        court.put("request", RequestId.next().toString());
        court.put("limit", "60.00");
        assertThat(post(address() + "/orders/garnish/done", court)).hasStatus3xxRedirection();
        String list = savers.page("en", address() + "/holds");
        assertThat(list).contains("Juzgado 2", "C-1-2026", "Q\u00a060.00").doesNotContain("/release\"");
        ListFiles.of(path -> savers.ask(SaversFixture.TELLER, "es", path), address() + "/holds")
                .part("orders")
                .assertWhole("autoridad que lo ordena", "retenido en total")
                .assertAddsUp();
        Matcher lift = Pattern.compile("action=\"([^\"]+/lift)\"").matcher(list);
        assertThat(lift.find()).isTrue();
        assertThat(post(lift.group(1), Map.of("confirmed", "yes"))).hasStatus3xxRedirection();
        assertThat(position().figures().held()).isEqualTo(gtq("0"));
    }

    @Test
    void anOperationIsUndoneWithItsReasonOnceSomebodyConfirmsIt() {
        String receipt = String.valueOf(post(
                        operation("deposit") + "/done",
                        Map.of("request", RequestId.next().toString(), "amount", "7"))
                .getResponse()
                .getRedirectedUrl());
        assertThat(post(receipt + "/reversal", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"");
        Map<String, String> filled =
                new TreeMap<>(Map.of("request", RequestId.next().toString(), "reason", "cuenta equivocada"));
        assertThat(post(receipt + "/reversal", filled)).hasStatusOk().bodyText().contains("¿Deshacer", "7.00");
        assertThat(balance()).isEqualTo(gtq("107.00"));
        filled.put("confirmed", "yes");
        for (int n = 0; n < 2; n++) {
            assertThat(post(receipt + "/reversal", filled)).hasStatus3xxRedirection();
            assertThat(balance()).isEqualTo(gtq("100.00"));
        }
    }

    @Test
    void onlyWhoMayIsShownTheWayThere() {
        var looker = new Somebody(Set.of("savings.read", "members.read"));
        assertThat(savers.ask(looker, "es", address()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/operations/", "/holds");
        assertThat(savers.ask(TELLER, "es", address()))
                .hasStatusOk()
                .bodyText()
                .contains("/operations/deposit", "/holds");
        assertThat(savers.ask(TELLER, "es", operation("volar"))).hasStatus(404);
    }

    private static String request(String page) {
        Matcher found = REQUEST.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(String address, Map<String, String> filled) {
        return savers.post(TELLER, address, filled);
    }

    private String address() {
        return site.address() + "/accounts/" + account.terms().number();
    }

    private String operation(String act) {
        return address() + "/operations/" + act;
    }

    private SavingsPosition position() {
        return positions
                .of(site.books().cooperative(), account.terms().number())
                .orElseThrow();
    }

    private Money balance() {
        return position().figures().balance();
    }
}
