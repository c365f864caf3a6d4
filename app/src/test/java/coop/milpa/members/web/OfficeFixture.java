package coop.milpa.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
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
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cooperative with members, and somebody in its office who may do everything. */
@TestComponent
class OfficeFixture {

    static final Viewer OFFICE = new Somebody(
            "members.read",
            "members.read-file",
            "members.read-images",
            "members.read-applications",
            "members.admit",
            "members.keep",
            "members.resolve",
            "members.merge",
            "members.cash");

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Members members;

    OfficeFixture(MockMvcTester browser, Cooperatives cooperatives, Accounts accounts, Members members) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.members = members;
    }

    /** A cooperative with open books, and where its pages are. */
    record Site(Open books, String address) {}

    Site open() {
        String code = "OF" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Oficina " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
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
                IdentityDocument.NONE,
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(members.register(site.books().cooperative(), List.of(registration))
                .get(number));
    }

    MvcTestResult ask(Viewer viewer, String address) {
        return browser.get()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), viewer)
                .exchange();
    }

    /** A page that is there. */
    String page(String address) {
        return assertThat(ask(OFFICE, address)).hasStatusOk().bodyText().actual();
    }

    MvcTestResult post(String address, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), OFFICE);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    /** A form with a file, as a browser sends it. */
    MvcTestResult upload(String address, Map<String, String> filled, byte... image) {
        var request = browser.post()
                .uri(URI.create(address))
                .multipart()
                .file(new MockMultipartFile("image", "firma.png", "image/png", image))
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), OFFICE);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    /** The name of the request that a form carries. */
    static String request(String page) {
        Matcher found = REQUEST.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String leadsTo(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
