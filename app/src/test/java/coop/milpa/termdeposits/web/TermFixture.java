package coop.milpa.termdeposits.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
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
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Message;
import coop.milpa.web.Viewer;
import coop.milpa.web.Waiting;
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

/** A window of term deposits: Rosa and her savings, one product with its rates, and a browser that is let in. */
@TestComponent
class TermFixture {

    static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Viewer TELLER = new Somebody(Set.of(
            "members.read",
            "termdeposits.read",
            "termdeposits.operate",
            "termdeposits.publish",
            "termdeposits.pledge"));

    private final MockMvcTester browser;
    private final Made made;
    private final NoticesWaiting waiting;
    private final BooksFixture fixture;
    private Open open;
    private String address;
    private Member rosa;

    TermFixture(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            SavingsAccounts accountsOfMembers,
            RateCharts charts,
            TermDeposits deposits,
            Settings settings,
            NoticesWaiting waiting,
            BooksFixture fixture) {
        this.browser = browser;
        this.made = new Made(cooperatives, accounts, members, savings, accountsOfMembers, charts, deposits, settings);
        this.waiting = waiting;
        this.fixture = fixture;
        this.open = open();
        this.address = "";
        this.rosa = member();
    }

    private record Made(
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            SavingsAccounts accountsOfMembers,
            RateCharts charts,
            TermDeposits deposits,
            Settings settings) {}

    /** A cooperative of its own, and Rosa in it. */
    void begin() {
        open = open();
        rosa = member();
    }

    void assertBooksBalance() {
        fixture.assertBooksBalance(open);
    }

    CooperativeId cooperative() {
        return open.cooperative();
    }

    Member rosa() {
        return rosa;
    }

    /** Where the cooperative's pages are: {@code /c/PW1}. */
    String address() {
        return address;
    }

    TermDeposits deposits() {
        return made.deposits();
    }

    RateCharts charts() {
        return made.charts();
    }

    String savings() {
        return made.accountsOfMembers()
                .ownedBy(open.cooperative(), rosa.id())
                .getFirst()
                .terms()
                .number();
    }

    MvcTestResult post(String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(address + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), TELLER);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    private Open open() {
        String code = "PW" + NUMBERS.incrementAndGet();
        Cooperative it = done(made.cooperatives()
                .create(new CreateCooperative(code, "Plazo " + code, "GT", "GTQ", FIRST, Choices.none())));
        BranchId branch = made.cooperatives().mainBranch(it.id()).id();
        made.charts().add(it.id(), new TermProduct("plazo-fijo", "Plazo fijo", "Fixed term"));
        done(made.charts()
                .publish(
                        it.id(),
                        new RateChart(
                                "plazo-fijo",
                                BooksFixture.GTQ,
                                FIRST,
                                new RateChart.Offer(
                                        true, 1, 12, Set.of(Payout.values()), BusinessCalendar.Convention.FOLLOWING),
                                new RateChart.Earning(
                                        RateChart.RateKind.EFFECTIVE,
                                        YearDays.DAYS_365,
                                        Rate.of("10"),
                                        new EarlyClosure.RateInstead(Rate.of("1"))),
                                List.of(new RateChart.Band(0, 1, Rate.of("8"))),
                                Source.unconfirmed("made up for a test"))));
        address = "/c/" + code;
        return new Open(it.id(), branch, made.accounts().own(it.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    private Member member() {
        String number = "W-" + NUMBERS.incrementAndGet();
        return Objects.requireNonNull(made.members()
                .register(
                        open.cooperative(),
                        List.of(new Registration(
                                number,
                                "Rosa Choc",
                                MemberKind.PERSON,
                                Optional.of(LocalDate.of(1985, 5, 4)),
                                Sex.FEMALE,
                                new Home("Zona 1", "Cobán"),
                                new IdentityDocument("DPI", "D" + number),
                                Optional.of(FIRST.minusYears(1)),
                                "5555-0001",
                                "")))
                .get(number));
    }

    void deposit() {
        var cash = new CashDeclaration(rosa.party(), rosa.party(), rosa.party(), "café");
        var place = new SavingsOrder.Place(open.branch(), Set.of(rosa.party()), Optional.empty());
        var order = new SavingsOrder(open.cooperative(), RequestId.next(), BooksFixture.TELLER, place);
        var account = done(made.savings()
                .open(new OpenSavings(order, rosa.number(), "demand", gtq("1.00"), cash, Optional.empty())));
        var asked = new Quote.Asked("plazo-fijo", gtq("1000.00"), 6, Payout.AT_MATURITY);
        done(made.deposits()
                .open(new OpenTermDeposit(
                        new TermOrder(
                                open.cooperative(),
                                RequestId.next(),
                                BooksFixture.TELLER,
                                open.branch(),
                                Set.of(rosa.party())),
                        rosa.number(),
                        asked,
                        new OpenTermDeposit.Instructions(
                                Renewal.RENEW_PRINCIPAL, account.terms().number()),
                        new Means.Cash(cash))));
    }

    void decide(String scheme) {
        made.settings()
                .set(
                        open.cooperative(),
                        SettingKey.text("protection.scheme", ""),
                        new Settings.Decision<>(FIRST, scheme, Source.unconfirmed("made up for a test")));
    }

    void tellBefore(long days) {
        made.settings()
                .set(
                        open.cooperative(),
                        SettingKey.whole("termdeposits.notice-days", 7),
                        new Settings.Decision<>(FIRST, days, Source.unconfirmed("made up for a test")));
    }

    /** What the first page says of it. */
    Optional<Message> waits() {
        return waiting.of(open.cooperative()).map(Waiting.Task::words);
    }

    MvcTestResult ask(String language, String path) {
        return ask(language, path, TELLER);
    }

    private MvcTestResult ask(String language, String path, Viewer viewer) {
        return browser.get()
                .uri(URI.create(address + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), viewer)
                .exchange();
    }

    /** What somebody else sees. */
    String page(Viewer viewer, String path) {
        return assertThat(ask("es", path, viewer)).hasStatusOk().bodyText().actual();
    }

    String page(String language, String path) {
        String body = assertThat(ask(language, path)).hasStatusOk().bodyText().actual();
        return body.replace('\u00a0', ' ');
    }

    /** A paper, counted. */
    Pdf printed(String path) {
        MvcTestResult result = post(path, Map.of());
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Pdf.read(result.getResponse().getContentAsByteArray(), "es");
    }

    Pdf pdf(String language, String path) {
        MvcTestResult result = ask(language, path);
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Pdf.read(result.getResponse().getContentAsByteArray(), language);
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
