package coop.milpa.e2e;

import static coop.milpa.e2e.SavingsDesk.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The day of a cooperative, by pages alone: somebody applies, is accepted, pays, saves, moves money, reads her
 * statement; the day is closed, and the trial balance shows all of it. Four times, in both languages, on a wide screen
 * and on a phone's, with scripts and without.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FromApplicantToTrialBalanceTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 3);
    private static final View DESK = new View("es", View.WIDE, true);
    private static final String CASH = "101101";
    private static final String SAVINGS = "301102";

    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Site> site = Optional.empty();
    private Optional<Office> founded = Optional.empty();
    private LocalDate open = FIRST;
    private int people;
    private String known = "";

    @BeforeAll
    void aCooperativeIsFoundedByPage() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent());
        Site opened = Site.open(2);
        site = Optional.of(opened);
        founded = Optional.of(
                Office.found(chromium.get().browser(), opened.address(), opened.ofTheNetwork(), FIRST.toString()));
    }

    @AfterAll
    void theBooksProveThemselves() throws IOException, InterruptedException {
        chromium.ifPresent(Chromium::close);
        if (site.isPresent()) {
            Path beside = Files.createDirectories(site.get().folder().resolve("verifying"));
            String data = site.get().folder().resolve("data").toString();
            new Milpa(beside).done("verify", "--data", data);
            site.get().close();
        }
    }

    @Test
    void inSpanishOnAWideScreen() {
        aMemberJoinsAndSavesAndTheDayIsClosed(new View("es", View.WIDE, true), "Ixchel", "Tzoc");
    }

    @Test
    void inEnglishOnAPhone() {
        aMemberJoinsAndSavesAndTheDayIsClosed(new View("en", View.PHONE, true), "Rosa", "Choc");
    }

    @Test
    void inEnglishOnAWideScreenWithoutScripts() {
        aMemberJoinsAndSavesAndTheDayIsClosed(new View("en", View.WIDE, false), "Juan", "Caal");
    }

    @Test
    void inSpanishOnAPhoneWithoutScripts() {
        aMemberJoinsAndSavesAndTheDayIsClosed(new View("es", View.PHONE, false), "Elena", "Pop");
    }

    private void aMemberJoinsAndSavesAndTheDayIsClosed(View view, String given, String family) {
        Office office = founded.orElseThrow();
        Map<String, BigDecimal> before = balances(office);

        var admission = new Admission(office, view, given, family, people++);
        String application = admission.apply();
        admission.accept(application);
        String member = admission.pay(application, "125.00");

        try (Worker teller = office.at(view, "teller")) {
            var desk = new SavingsDesk(office, teller);
            String one = desk.open(member, "1,234.56");
            String other = desk.open(member, "10.00");
            desk.deposit(one, "765.44");
            desk.transfer(one, other, "499.99");
            desk.statement(one, "1,500.01");
            desk.statement(other, "509.99");
        }

        try (Worker accountant = office.at(view, "accountant")) {
            var books = new BooksDesk(office, accountant);
            books.close(open);
            Map<String, BigDecimal> change = books.trialBalance(open);
            open = open.plusDays(1);
            before.forEach((code, balance) -> change.merge(code, balance.negate(), BigDecimal::add));
            assertThat(change.get(CASH)).isEqualByComparingTo("2135.00");
            assertThat(change.get(SAVINGS)).isEqualByComparingTo("-2010.00");
            change.keySet().removeAll(Set.of(CASH, SAVINGS));
            assertThat(change.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("-125.00");
        }
    }

    private Map<String, BigDecimal> balances(Office office) {
        try (Worker accountant = office.at(DESK, "accountant")) {
            return new BooksDesk(office, accountant).trialBalance(open);
        }
    }

    @Test
    void whatIsPressedTwiceOrAgainAfterGoingBackIsPostedOnce() {
        Office office = founded.orElseThrow();
        for (boolean scripts : new boolean[] {true, false}) {
            try (Worker teller = office.at(new View("es", View.WIDE, scripts), "teller")) {
                var desk = new SavingsDesk(office, teller);
                String account = desk.open(member(), "10.00");
                teller.open(desk.at(account)).follow("/operations/deposit");
                teller.fill("amount", "5.00").pressTwice();
                teller.sees(money("5.00")).pressTwice();
                teller.sees(money("15.00"));
                if (scripts) { // without, a browser asks before it sends a form again
                    teller.back().sees(money("5.00")).press().sees(money("15.00"));
                }
                desk.statement(account, "15.00");
            }
        }
    }

    @Test
    void focusStaysWhereItWasWhenAListIsSortedOrNarrowed() {
        try (Worker accountant = founded.orElseThrow().at(DESK, "accountant")) {
            member();
            accountant.open(founded.orElseThrow().root() + "/trial-balance?on=" + open);
            for (String place : List.of("sort-debit", "show-list")) {
                accountant.page().locator("#" + place).focus();
                accountant.key("Enter").hasFocusIn(place);
            }
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleKeepsWhatWasTyped() throws IOException, InterruptedException {
        Office office = founded.orElseThrow();
        for (boolean scripts : new boolean[] {true, false}) {
            String member = member();
            try (Worker teller = office.at(new View("es", View.WIDE, scripts), "teller")) {
                var desk = new SavingsDesk(office, teller);
                String account = desk.open(member, "10.00");
                teller.open(desk.at(account)).follow("/operations/deposit").fill("amount", "7.77");
                Site served = site.orElseThrow();
                new Milpa(Files.createDirectories(served.folder().resolve("beside")))
                        .doneOurs(
                                "expire",
                                "--cooperative",
                                "SOL",
                                "--user",
                                "teller",
                                "--data",
                                served.folder().resolve("data").toString());
                teller.press();
                teller.fill("name", "teller@SOL")
                        .fill("password", Person.CHOSEN)
                        .submit();
                teller.sees("7.77")
                        .submit()
                        .sees(money("7.77"), money("17.77"))
                        .press()
                        .sees(money("17.77"));
                office.sessions().put("teller", teller.session());
            }
        }
    }

    /** Somebody who was admitted before. */
    private String member() {
        if (known.isEmpty()) {
            var admission = new Admission(founded.orElseThrow(), DESK, "Mateo", "Xol", people++);
            String application = admission.apply();
            admission.accept(application);
            known = admission.pay(application, "125.00");
        }
        return known;
    }
}
