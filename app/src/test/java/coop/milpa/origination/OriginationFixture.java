package coop.milpa.origination;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.credit.CreditFixture.gtq;

import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.origination.BudgetLine.Flow;
import coop.milpa.origination.BudgetLine.Part;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** People who take applications down, and who decide. */
@TestComponent
public class OriginationFixture {

    public static final Actor OFFICER = Actor.named(Actor.Kind.PERSON, "asesora");
    public static final Actor MANAGER = Actor.named(Actor.Kind.PERSON, "gerente");
    public static final Actor OTHER = Actor.named(Actor.Kind.PERSON, "otra gerente");

    private final LoanApplications applications;
    private final LoanDecisions decisions;
    private final Deciders deciders;
    private final CurrentActor current;

    OriginationFixture(
            LoanApplications applications, LoanDecisions decisions, Deciders deciders, CurrentActor current) {
        this.applications = applications;
        this.decisions = decisions;
        this.deciders = deciders;
        this.current = current;
    }

    /** Works as somebody. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return current.as(new Acting(actor, "test:origination"), work);
    }

    /** It was said that somebody is this member. */
    public void is(Open open, Actor actor, Borrower member) {
        done(as(
                Actor.SYSTEM,
                () -> deciders.say(
                        open.cooperative(), actor.id(), member.member().party())));
    }

    public static LoanApplication.Contents contents(LoanAsked asked, String income, String expenses) {
        return new LoanApplication.Contents(
                asked,
                new Purpose("Comprar abono", Optional.of("0127")),
                new Budget(
                        BooksFixture.GTQ,
                        List.of(
                                new BudgetLine(Part.ENTERPRISE, Flow.INCOME, "Venta de café", gtq(income)),
                                new BudgetLine(Part.HOUSEHOLD, Flow.EXPENSE, "Comida", gtq(expenses)))));
    }

    public static ReceiveApplication receiving(Open open, Borrower who, LoanApplication.Contents contents) {
        return new ReceiveApplication(
                open.cooperative(),
                RequestId.next(),
                open.branch(),
                who.member().number(),
                contents);
    }

    /** Of a monthly loan, by somebody with 5,000.00 left each month. */
    public LoanApplication received(Open open, Borrower who, String amount) {
        return done(as(
                OFFICER,
                () -> applications.receive(receiving(
                        open, who, contents(asked(CreditFixture.MONTHLY, amount, 12), "7000.00", "2000.00")))));
    }

    public LoanApplication evaluated(Open open, Borrower who, String amount) {
        LoanApplication taken = received(open, who, amount);
        return done(as(OFFICER, () -> applications.evaluate(open.cooperative(), taken.number())));
    }

    public Outcome<LoanApplication> votes(Actor voter, Open open, LoanApplication on, Level level, Vote.Choice choice) {
        return as(
                voter,
                () -> decisions.vote(
                        new CastVote(open.cooperative(), on.number(), level, choice, "por el presupuesto")));
    }

    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var why) -> why.code();
            case Outcome.Done<?>(var value) -> throw new AssertionError("Done: " + value);
        };
    }
}
