package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Entries are found by what is known of them, and the first page says what waits. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, EntrySearchPageTests.OneTask.class})
class EntrySearchPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Charts charts;
    private final BooksFixture books;
    private Open open;
    private Posted rent;
    private String address = "";

    /** Something always waits. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OneTask {

        @Bean
        Waiting branchesWait() {
            return new Waiting() {
                @Override
                public String permission() {
                    return "figures.read";
                }

                @Override
                public Optional<Task> of(CooperativeId cooperative) {
                    return Optional.of(new Task(Message.of("registry.today"), "/c/{cooperative}/branches"));
                }
            };
        }
    }

    EntrySearchPageTests(
            MockMvcTester browser, Cooperatives cooperatives, Accounts accounts, Charts charts, BooksFixture books) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.charts = charts;
        this.books = books;
        this.open = cooperative();
        this.rent = rent();
    }

    @BeforeEach
    void twoEntries() {
        open = cooperative();
        rent = rent();
        done(books.post(books.deposit(open, books.savings(open), "40.00")));
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void allOfThemAddUp() {
        assertThat(page("")).contains("Renta de marzo", "Q\u00a0115.25", "Total GTQ");
    }

    @Test
    void eachThingThatIsSaidNarrowsThem() {
        String cash = charts.playing(open.cooperative(), AccountRole.CASH).value();
        String fees = charts.playing(open.cooperative(), AccountRole.FEE_INCOME).value();
        assertThat(page("?text=RENTA")).contains("Q\u00a075.25").doesNotContain("Q\u00a040.00");
        assertThat(page("?code=" + fees)).contains("Q\u00a075.25").doesNotContain("Q\u00a040.00");
        assertThat(page("?code=" + cash)).contains("Q\u00a075.25", "Q\u00a040.00");
        assertThat(page("?amount=40.00")).contains("Q\u00a040.00").doesNotContain("Q\u00a075.25");
        assertThat(page("?concept=test.rent")).contains("Q\u00a075.25").doesNotContain("Q\u00a040.00");
        assertThat(page("?number=" + rent.entry())).contains("Q\u00a075.25").doesNotContain("Q\u00a040.00");
        assertThat(page("?number=" + rent.entry() + "&text=otra")).contains("Ninguna partida es así");
        assertThat(page("?account=NADA")).contains("Ninguna partida es así");
        assertThat(page("?sort=-amount")).containsSubsequence("Q\u00a075.25", "Q\u00a040.00");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(browser.get().uri(address + "/entries?amount=x&number=y"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#amount\"", "«y» no es el número");
    }

    @Test
    void theFileHasThemAll() {
        assertThat(page("?as=csv")).contains("2026-03-02,", "Renta de marzo", ",GTQ,75.25\r\n", ",GTQ,40.00\r\n");
    }

    @Test
    void theFirstPageSaysWhatWaitsToWhomItConcerns() {
        assertThat(browser.get().uri(address).requestAttr(MayAll.ATTRIBUTE, new MayAll()))
                .hasStatusOk()
                .bodyText()
                .contains("Lo que espera por usted", address + "/branches");
        assertThat(browser.get().uri(address)).hasStatusOk().bodyText().doesNotContain("Lo que espera");
    }

    private String page(String question) {
        return assertThat(browser.get().uri(address + "/entries" + question))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private Posted rent() {
        var heading = new Heading(
                open.cooperative(),
                RequestId.next(),
                "test.rent",
                BooksFixture.TELLER,
                Optional.empty(),
                "Renta de marzo");
        var income = accounts.own(open.cooperative(), AccountRole.FEE_INCOME, open.branch(), BooksFixture.GTQ);
        return done(books.post(
                Entry.transfer(heading, open.cash(), income, Money.of("75.25", BooksFixture.GTQ), Standing.OWN)));
    }

    private Open cooperative() {
        String code = "E" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Búsquedas", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        address = "/c/" + code;
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
