package coop.milpa.savings.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cooperative whose members save, and somebody who looks at its pages. */
@TestComponent
class SaversFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Members members;
    private final SavingsOperations operations;
    private final Closes closes;

    SaversFixture(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations operations,
            Closes closes) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.members = members;
        this.operations = operations;
        this.closes = closes;
    }

    /** A cooperative with books open on a day, and where its pages are. */
    record Site(Open books, String address) {}

    static final Viewer TELLER = new Somebody(Set.of(
            "members.read",
            "savings.read",
            "savings.read-products",
            "savings.deposit",
            "savings.withdrawal",
            "savings.transfer"));

    Site open(LocalDate first) {
        String code = "AH" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Ahorros " + code, "GT", "GTQ", first, Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        var cash = accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ);
        return new Site(new Open(made.id(), branch, cash), "/c/" + code);
    }

    Member member(Site site, String name) {
        String number = "A-" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", "D" + number),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(members.register(site.books().cooperative(), List.of(registration))
                .get(number));
    }

    SavingsAccount account(Site site, Member owner, String product, String first) {
        return done(operations.open(new OpenSavings(
                order(site, owner), owner.number(), product, gtq(first), own(owner), Optional.empty())));
    }

    void deposit(Site site, Member owner, SavingsAccount account, String amount) {
        done(operations.deposit(cash(site, owner, account, amount)));
    }

    void withdraw(Site site, Member owner, SavingsAccount account, String amount) {
        done(operations.withdraw(cash(site, owner, account, amount)));
    }

    void close(Site site, LocalDate through) {
        done(closes.closeThrough(site.books().cooperative(), through, Progress.silent()));
    }

    private static CashMovement cash(Site site, Member owner, SavingsAccount account, String amount) {
        return new CashMovement(order(site, owner), account.terms().number(), gtq(amount), own(owner));
    }

    static SavingsOrder order(Site site, Member who) {
        return new SavingsOrder(
                site.books().cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(site.books().branch(), Set.of(who.party()), Optional.empty()));
    }

    static CashDeclaration own(Member who) {
        return new CashDeclaration(who.party(), who.party(), who.party(), "venta de café");
    }

    static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    /** A page as somebody sees it, in a language. */
    MvcTestResult ask(Viewer viewer, String language, String address) {
        return browser.get()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), viewer)
                .exchange();
    }

    /** A form as somebody sends it, in Spanish. */
    MvcTestResult post(Viewer viewer, String address, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), viewer);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    /** A page that is there. */
    String page(String language, String address) {
        return assertThat(ask(TELLER, language, address))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done(T value) -> value;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
