package coop.milpa.accounting.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.accounting.AccountingFixture;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.Acting;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cooperative with books, and people who look at its pages with every permission. */
@TestComponent
class HandPages {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final AccountingFixture fixture;

    HandPages(MockMvcTester browser, Cooperatives cooperatives, Accounts accounts, AccountingFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.fixture = fixture;
    }

    /** Whose books, and where its pages are. */
    record Place(Open open, String address) {}

    Place cooperative() {
        String code = "H" + NUMBERS.incrementAndGet();
        Cooperative made = AccountingFixture.done(cooperatives.create(
                new CreateCooperative(code, "A mano", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        var cash = accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ);
        return new Place(new Open(made.id(), branch, cash), "/c/" + code);
    }

    String code(Place place, AccountRole role) {
        return fixture.code(place.open(), role).value();
    }

    MvcTestResult get(Acting who, String address) {
        return fixture.as(
                who,
                () -> browser.get()
                        .uri(address)
                        .requestAttr(Viewer.class.getName(), new MayAll())
                        .exchange());
    }

    MvcTestResult getAsNobodyInParticular(String address) {
        return browser.get()
                .uri(address)
                .requestAttr(Viewer.class.getName(), new Somebody())
                .exchange();
    }

    MvcTestResult post(Acting who, String address, Map<String, String> fields) {
        var request = browser.post().uri(address).requestAttr(Viewer.class.getName(), new MayAll());
        fields.forEach(request::param);
        return fixture.as(who, request::exchange);
    }

    static String leadsTo(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElseThrow();
    }

    static <T> T done(Outcome<T> outcome) {
        return AccountingFixture.done(outcome);
    }
}
