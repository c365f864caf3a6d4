package coop.milpa.hostile;

import static coop.milpa.teller.TellerFixture.done;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.members.Member;
import coop.milpa.origination.Budget;
import coop.milpa.origination.BudgetLine;
import coop.milpa.origination.CastVote;
import coop.milpa.origination.Deciders;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.Purpose;
import coop.milpa.origination.ReceiveApplication;
import coop.milpa.origination.Vote;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.testing.TestClock;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** What is lent, and applications at every step: an officer, a manager, a committee decides by how much is asked. */
@TestComponent
class Lending {

    private static final String PRODUCT = "credito-usual";
    private static final List<Portion> ORDER =
            List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL);

    private final CreditProducts products;
    private final LoanApplications applications;
    private final LoanDecisions decisions;
    private final Deciders deciders;
    private final Settings settings;
    private final CurrentActor current;

    Lending(
            CreditProducts products,
            LoanApplications applications,
            LoanDecisions decisions,
            Deciders deciders,
            Settings settings,
            CurrentActor current) {
        this.products = products;
        this.applications = applications;
        this.decisions = decisions;
        this.deciders = deciders;
        this.settings = settings;
        this.current = current;
    }

    /** What is lent from today on. */
    void begin(Open books) {
        products.add(books.cooperative(), new CreditProduct(PRODUCT, "Crédito usual", "Usual loan"));
        done(products.publish(books.cooperative(), version()));
        settings.set(
                books.cooperative(),
                SettingKey.text("origination.committee-quorum", ""),
                new Settings.Decision<>(TestClock.TODAY.minusYears(1), "1", Source.confirmed("acta 1")));
    }

    /**
     * Applications 1 to 5: taken down; before an officer, a manager, a committee; granted.
     *
     * @param decider  who decides, and is another than whoever asks
     */
    void ask(Open books, Member who, ActorId decider, Member person) {
        said(books, decider, person);
        said(books, current.get().actor().id(), person);
        received(books, who, "500.00");
        for (String amount : List.of("600.00", "2000.00", "6000.00")) {
            evaluated(books, who, amount);
        }
        LoanApplication granted = evaluated(books, who, "700.00");
        done(decisions.vote(new CastVote(books.cooperative(), granted.number(), Level.OFFICER, Vote.Choice.FOR, "")));
    }

    private void said(Open books, ActorId decider, Member person) {
        done(current.as(
                new Acting(Actor.SYSTEM, "test:hostile"),
                () -> deciders.say(books.cooperative(), decider, person.party())));
    }

    private LoanApplication evaluated(Open books, Member who, String amount) {
        return done(applications.evaluate(
                books.cooperative(), received(books, who, amount).number()));
    }

    private LoanApplication received(Open books, Member who, String amount) {
        var income = new BudgetLine(BudgetLine.Part.ENTERPRISE, BudgetLine.Flow.INCOME, "Café", money("9000.00"));
        return done(applications.receive(new ReceiveApplication(
                books.cooperative(),
                RequestId.next(),
                books.branch(),
                who.number(),
                new LoanApplication.Contents(
                        new LoanAsked(PRODUCT, money(amount), 6, LoanGrace.NONE, List.of()),
                        new Purpose("Abono", Optional.empty()),
                        new Budget(BooksFixture.GTQ, List.of(income))))));
    }

    private static CreditVersion version() {
        return new CreditVersion(
                PRODUCT,
                TestClock.TODAY,
                BooksFixture.GTQ,
                new CreditVersion.Offer(true, CreditType.MICRO, 1_000, 1_000_000),
                new CreditVersion.Plan(
                        LoanMethod.EQUAL_INSTALMENT,
                        new LoanStep(1, LoanStep.Unit.MONTHS),
                        new CreditVersion.Between(1, 24),
                        YearDays.DAYS_365,
                        3,
                        1,
                        RoundingMode.HALF_EVEN),
                new CreditVersion.Price(
                        List.of(new CreditVersion.Cycle(1, Rate.of("24"))), Optional.empty(), List.of()),
                new CreditVersion.Paying(
                        new Allocation(ORDER, ORDER, Allocation.Future.NEXT_INSTALMENT),
                        EarlyPayment.SMALLER_INSTALMENTS,
                        new CreditVersion.Penalty(Rate.of("36"), 3)),
                new CreditVersion.Eligibility(0, Optional.empty(), Rate.ZERO),
                List.of(
                        new Band(100_000, Level.OFFICER, 1),
                        new Band(500_000, Level.MANAGER, 1),
                        new Band(1_000_000, Level.COMMITTEE, 1)),
                Source.unconfirmed("made up for a test"));
    }

    private static Money money(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }
}
