package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.done;

import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.Statements;
import coop.milpa.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** What the examples about savings accounts need: accounts of their own, an order of a court, a rate. */
@TestComponent
class SavingsExamples implements Examples {

    static final String PERMISSIONS = " savings.operate savings.block savings.reverse";

    private static final String DONE = "019cad9c-a700-7000-8000-000000000001";
    private static final String HOLD = "019cad9c-a500-7000-8000-000000000001";
    private static final String GARNISHMENT = "019cad9c-a600-7000-8000-000000000001";
    private static final String OTHER_GARNISHMENT = "019cad9c-a600-7000-8000-000000000002";
    /** Something was earned when a day has ended. */
    private static final String LAST = "explainedInterest";

    /** Operations that build on others, in their order. */
    private static final List<String> LATER = List.of(
            "passbook",
            "printPassbook",
            "openAccount",
            "closeAccount",
            "placeHold",
            "holds",
            "releaseHold",
            "freezeAccount",
            "unfreezeAccount",
            "garnish",
            "garnishments",
            "liftGarnishment");

    private static final Map<String, Named> MADE = Map.of(
            "openAccount", new Named("/number", "1021"),
            "placeHold", new Named("/hold", HOLD),
            "garnish", new Named("/garnishment", GARNISHMENT));

    private final ApiFixture fixture;
    private final Cooperatives cooperatives;
    private final Garnishments garnishments;
    private final SavingsProducts products;
    private final Statements statements;
    private final Map<String, String> real = new HashMap<>();

    SavingsExamples(
            ApiFixture fixture,
            Cooperatives cooperatives,
            Garnishments garnishments,
            SavingsProducts products,
            Statements statements) {
        this.fixture = fixture;
        this.cooperatives = cooperatives;
        this.garnishments = garnishments;
        this.products = products;
        this.statements = statements;
    }

    @Override
    public void begin(Cooperative home, Member rosa) {
        var earning = new ProductVersion.Earning(Rate.of("5"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of("10"));
        done(products.publish(
                home.id(),
                new ProductVersion(
                        SavingsAccount.DEMAND,
                        BooksFixture.GTQ,
                        TestClock.TODAY,
                        earning,
                        Source.unconfirmed("made up for a test"))));
        for (String number : List.of("1022", "1023", "1024", "1025")) {
            real.put(number, fixture.account(home, rosa, "5.00").terms().number());
        }
        real.put(DONE, entry(home, real.getOrDefault("1022", "")));
        real.put(OTHER_GARNISHMENT, garnished(home, rosa, real.getOrDefault("1025", "")));
    }

    private String entry(Cooperative home, String number) {
        var today = new Period(TestClock.TODAY, TestClock.TODAY);
        return statements
                .of(home.id(), number, today)
                .orElseThrow()
                .movements()
                .getFirst()
                .entry()
                .toString();
    }

    private String garnished(Cooperative home, Member debtor, String number) {
        var branch = cooperatives.mainBranch(home.id()).id();
        var place = new SavingsOrder.Place(branch, Set.of(), Optional.empty());
        var order = new SavingsOrder(home.id(), RequestId.next(), BooksFixture.TELLER, place);
        var reach = new Reach(List.of(number), BooksFixture.GTQ, OptionalLong.of(300));
        var command = new PlaceGarnishment(order, new CourtOrder("Juzgado Tercero", "9-2026"), debtor.number(), reach);
        return done(garnishments.place(command)).id().toString();
    }

    @Override
    public Map<String, String> real() {
        return real;
    }

    @Override
    public Map<String, Named> made() {
        return MADE;
    }

    /** Places behind those that build on nothing. */
    @Override
    public int lateness(String operation) {
        return operation.equals(LAST) ? Integer.MAX_VALUE / 2 : LATER.indexOf(operation) + 1;
    }
}
