package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was done at the window is undone there: in the same shift, once, with somebody else's yes. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class, TellerFixture.class})
class VoidPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Somebody CASHIER =
            new Somebody("counter.serve", "members.read", "savings.deposit", "savings.withdrawal", "receipts.take");

    private final SaversFixture savers;
    private final TellerFixture tellers;
    private final BooksFixture fixture;
    private final SavingsPositions positions;
    private final CashPoints points;
    private final Approvals approvals;
    private Site site;
    private Member rosa;
    private SavingsAccount account;
    private Place place;

    VoidPagesTests(
            SaversFixture savers,
            TellerFixture tellers,
            BooksFixture fixture,
            SavingsPositions positions,
            CashPoints points,
            Approvals approvals) {
        this.savers = savers;
        this.tellers = tellers;
        this.fixture = fixture;
        this.positions = positions;
        this.points = points;
        this.approvals = approvals;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc");
        this.account = savers.account(site, rosa, "demand", "100.00");
        this.place = tellers.place(site.books());
    }

    @BeforeEach
    void aCashierWithADrawer() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc");
        account = savers.account(site, rosa, "demand", "100.00");
        place = tellers.place(site.books());
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void aDepositIsVoidedOnceSomebodyElseSaidYes() {
        tellers.begun(place);
        String slip = done("savings.deposit", "40");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otra cuenta");
        assertThat(get(slip)).bodyText().contains(slip + "/void", "F6");
        assertThat(get(slip + "/void")).hasStatusOk().bodyText().contains("Pedir autorización");
        assertThat(post(slip + "/void", asked)).hasStatusOk().bodyText().contains("Falta que otra persona decida");
        assertThat(post(slip + "/void", asked)).hasStatusOk().bodyText().contains("Falta que otra persona decida");
        assertThat(balance()).isEqualTo(gtq("140.00"));

        decide(true);
        assertThat(post(slip + "/void", asked)).hasRedirectedUrl(slip);
        assertThat(post(slip + "/void", asked)).hasRedirectedUrl(slip);
        assertThat(balance()).isEqualTo(gtq("100.00"));
        assertThat(drawer()).isEqualTo(gtq("0.00"));
        assertThat(get(slip)).bodyText().contains("Anulado").doesNotContain(slip + "/void");
        assertThat(get(slip + "/void")).hasStatus(422).bodyText().contains("ya se anuló");
    }

    @Test
    void aWithdrawalComesBackIntoTheDrawer() {
        tellers.begunWith(place, "50.00");
        String slip = done("savings.withdrawal", "30");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "no era ella");
        post(slip + "/void", asked);
        decide(true);
        assertThat(post(slip + "/void", asked)).hasRedirectedUrl(slip);
        assertThat(balance()).isEqualTo(gtq("100.00"));
        assertThat(drawer()).isEqualTo(gtq("50.00"));
    }

    @Test
    void aNoIsShownWithItsReasonAndNothingIsUndone() {
        tellers.begun(place);
        String slip = done("savings.deposit", "40");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otra cuenta");
        post(slip + "/void", asked);
        decide(false);
        assertThat(post(slip + "/void", asked)).bodyText().contains("No se autorizó", "que lo pague ella");
        assertThat(balance()).isEqualTo(gtq("140.00"));
    }

    @Test
    void whoLeftTheFormGoesOnWithTheYesThatWasGivenMeanwhile() {
        tellers.begun(place);
        String slip = done("savings.deposit", "40");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otra cuenta");
        post(slip + "/void", asked);
        assertThat(get(slip + "/void"))
                .bodyText()
                .contains("Falta que otra persona decida", asked.get("request"), "otra cuenta")
                .doesNotContain("Pedir autorización");
        assertThat(get(site.address() + "/counter/approvals")).bodyText().contains("Por decidir", slip + "/void");
        ListFiles asks = ListFiles.of(this::get, site.address() + "/counter/approvals");
        assertThat(asks.assertWhole("monto", "cómo va").assertAddsUp().column("Monto"))
                .containsExactly("40.00");

        decide(true);
        assertThat(get(slip + "/void"))
                .bodyText()
                .contains("Se autorizó", TellerFixture.SUPERVISOR.name(), asked.get("request"), "otra cuenta")
                .doesNotContain("Pedir autorización", "Anular si ya se autorizó");
        assertThat(get(site.address() + "/counter/approvals"))
                .bodyText()
                .contains("Autorizada", TellerFixture.SUPERVISOR.name(), slip + "/void");
        assertThat(post(slip + "/void", asked)).hasRedirectedUrl(slip);
        assertThat(get(site.address() + "/counter/approvals"))
                .bodyText()
                .contains("Autorizada y hecha")
                .doesNotContain(slip + "/void");
    }

    @Test
    void whoWasToldNoReadsItWithItsReasonAndMayAskAgain() {
        tellers.begun(place);
        String slip = done("savings.deposit", "40");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otra cuenta");
        post(slip + "/void", asked);
        decide(false);
        assertThat(get(slip + "/void"))
                .bodyText()
                .contains("No se autorizó", TellerFixture.SUPERVISOR.name(), "que lo pague ella", "Pedir autorización")
                .doesNotContain(asked.get("request"));
        Map<String, String> again = Map.of("request", RequestId.next().toString(), "reason", "no era su cuenta");
        post(slip + "/void", again);
        assertThat(get(slip + "/void")).bodyText().contains("Falta que otra persona decida", again.get("request"));
    }

    @Test
    void aYesToOneVoidIsNoYesToAnother() {
        tellers.begun(place);
        String one = done("savings.deposit", "40");
        String other = done("savings.deposit", "41");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otra cuenta");
        post(one + "/void", asked);
        decide(true);
        assertThat(post(other + "/void", asked)).bodyText().contains("Falta que otra persona decida");
        assertThat(balance()).isEqualTo(gtq("181.00"));
    }

    @Test
    void whatAnotherShiftDidIsNotVoidedHere() {
        tellers.begun(place);
        String slip = done("savings.deposit", "40");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otra cuenta");
        MvcTestResult answer = tellers.as(TellerFixture.KEEPER, () -> savers.post(CASHIER, slip + "/void", asked));
        assertThat(answer).hasStatus(422).bodyText().contains("en otra caja o en un turno que ya terminó");
        assertThat(approvals.waiting(site.books().cooperative(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aReasonIsNeeded() {
        tellers.begun(place);
        String slip = done("savings.deposit", "40");
        assertThat(post(slip + "/void", Map.of("request", RequestId.next().toString(), "reason", " ")))
                .hasStatus(422);
        assertThat(get("/c/X/counter/slips/nothing/void")).hasStatus(404);
    }

    private void decide(boolean granted) {
        List<Approval> waiting = approvals.waiting(site.books().cooperative(), Optional.empty());
        var command = new DecideApproval(
                site.books().cooperative(), waiting.getFirst().id(), granted, granted ? "" : "que lo pague ella");
        Outcome<Approval> decided = tellers.as(TellerFixture.SUPERVISOR, () -> approvals.decide(command));
        assertThat(decided).isInstanceOf(Outcome.Done.class);
    }

    private String done(String product, String amount) {
        Map<String, String> fields = Map.of(
                "request",
                RequestId.next().toString(),
                "choice",
                product + "|" + account.terms().number(),
                "amount",
                amount);
        String at = site.address() + "/counter/members/" + rosa.number() + "/done";
        return Objects.requireNonNull(post(at, fields).getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String path) {
        return tellers.as(TellerFixture.CASHIER, () -> savers.ask(CASHIER, "es", path));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        return tellers.as(TellerFixture.CASHIER, () -> savers.post(CASHIER, path, fields));
    }

    private Money balance() {
        return positions
                .of(site.books().cooperative(), account.terms().number())
                .orElseThrow()
                .figures()
                .balance();
    }

    private Money drawer() {
        return points.all(site.books().cooperative()).stream()
                .filter(view -> view.point().id().equals(place.drawer().id()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
    }
}
