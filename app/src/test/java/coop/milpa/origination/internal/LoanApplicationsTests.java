package coop.milpa.origination.internal;

import static coop.milpa.credit.CreditFixture.asked;
import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.credit.CreditFixture.gtq;
import static coop.milpa.origination.OriginationFixture.MANAGER;
import static coop.milpa.origination.OriginationFixture.OFFICER;
import static coop.milpa.origination.OriginationFixture.OTHER;
import static coop.milpa.origination.OriginationFixture.contents;
import static coop.milpa.origination.OriginationFixture.receiving;
import static coop.milpa.origination.OriginationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.origination.ApplicationList;
import coop.milpa.origination.ApplicationList.By;
import coop.milpa.origination.ApplicationList.Piece;
import coop.milpa.origination.ApplicationList.Which;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.ApplicationState.Stage;
import coop.milpa.origination.Deciders;
import coop.milpa.origination.DisburseApplication;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.FieldVisit;
import coop.milpa.origination.Finding;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.OriginationFixture;
import coop.milpa.origination.ReceiveApplication;
import coop.milpa.origination.RecordVisit;
import coop.milpa.origination.ResolveApplication;
import coop.milpa.origination.Vote.Choice;
import coop.milpa.parties.FormHousehold;
import coop.milpa.parties.Household;
import coop.milpa.parties.HouseholdId;
import coop.milpa.parties.Households;
import coop.milpa.parties.JoinHousehold;
import coop.milpa.platform.Actor;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Applications from the first word to the money, as they are kept. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, CreditFixture.class, OriginationFixture.class})
class LoanApplicationsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    private final LoanApplications applications;
    private final LoanDecisions decisions;
    private final Deciders deciders;
    private final ApplicationList list;
    private final Loans loans;
    private final CreditProducts products;
    private final Households households;
    private final OriginationFixture people;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private final Open open;
    private final Borrower rosa;

    LoanApplicationsTests(
            LoanApplications applications,
            LoanDecisions decisions,
            Deciders deciders,
            ApplicationList list,
            Loans loans,
            CreditProducts products,
            Households households,
            OriginationFixture people,
            CreditFixture credit,
            BooksFixture fixture) {
        this.applications = applications;
        this.decisions = decisions;
        this.deciders = deciders;
        this.list = list;
        this.loans = loans;
        this.products = products;
        this.households = households;
        this.people = people;
        this.credit = credit;
        this.fixture = fixture;
        this.open = credit.open(FIRST);
        this.rosa = credit.borrower(open, "5000.00");
        for (Actor each : List.of(OFFICER, MANAGER, OTHER)) {
            people.is(open, each, credit.borrower(open, "1.00"));
        }
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void anApplicationIsKeptWholeAndTheSameRequestIsOne() {
        ReceiveApplication command =
                receiving(open, rosa, contents(asked(CreditFixture.MONTHLY, "4000.00", 12), "3000.00", "1000.00"));
        LoanApplication taken = done(applications.receive(command));
        assertThat(taken.number()).isEqualTo(1);
        assertThat(applications.find(open.cooperative(), 1)).contains(taken);
        assertThat(taken.contents()).isEqualTo(command.contents());
        assertThat(done(applications.receive(command))).isEqualTo(taken);
        var other = new ReceiveApplication(
                command.cooperative(),
                command.request(),
                command.branch(),
                command.member(),
                contents(asked(CreditFixture.MONTHLY, "4001.00", 12), "3000.00", "1000.00"));
        assertThat(refusal(applications.receive(other))).isEqualTo("origination.request-reused");
        assertThat(people.received(open, rosa, "500.00").number()).isEqualTo(2);
    }

    @Test
    void whatTheProductDoesNotLendOrNobodyAsksForIsNotTakenDown() {
        assertThat(refusal(applications.receive(receiving(
                        open, rosa, contents(asked(CreditFixture.MONTHLY, "499.00", 12), "3000.00", "1000.00")))))
                .isEqualTo("credit.amount-outside");
        var nobody = new ReceiveApplication(
                open.cooperative(),
                RequestId.next(),
                open.branch(),
                "nadie",
                contents(asked(CreditFixture.MONTHLY, "500.00", 12), "3000.00", "1000.00"));
        assertThat(refusal(applications.receive(nobody))).isEqualTo("origination.not-a-member");
    }

    @Test
    void anotherCooperativeSeesNothing() {
        LoanApplication taken = people.evaluated(open, rosa, "4000.00");
        Open other = credit.open(FIRST);
        assertThat(applications.find(other.cooperative(), taken.number())).isEmpty();
        assertThat(applications.evaluations(other.cooperative(), taken.number()))
                .isEmpty();
        assertThat(list.page(Which.all(other.cooperative()), By.NUMBER, true, new Piece(0, 10)))
                .isEmpty();
        assertThat(deciders.all(other.cooperative())).isEmpty();
        assertThat(refusal(applications.evaluate(other.cooperative(), taken.number())))
                .isEqualTo("origination.unknown-application");
    }

    @Test
    void anEvaluationIsKeptAsItWas() {
        LoanApplication taken = people.received(open, rosa, "4000.00");
        done(applications.visit(new RecordVisit(
                open.cooperative(),
                RequestId.next(),
                taken.number(),
                FIRST,
                "Tiene tres cuerdas de café",
                Optional.of(new FieldVisit.Position(new BigDecimal("15.47"), new BigDecimal("-90.37"))))));
        done(people.as(OFFICER, () -> applications.evaluate(open.cooperative(), taken.number())));
        Evaluation kept =
                applications.evaluations(open.cooperative(), taken.number()).getFirst();
        assertThat(kept.own().savings()).isEqualTo(gtq("5000.00"));
        assertThat(kept.terms().fees()).isEqualTo(gtq("40.00"));
        assertThat(kept.terms().retained()).isEqualTo(gtq("80.00"));
        assertThat(kept.terms().band().level()).isEqualTo(Level.OFFICER);
        assertThat(kept.by()).isEqualTo(OFFICER.id());
        assertThat(kept.findings(Finding.Weight.AGAINST)).isEmpty();
        assertThat(kept.findings())
                .contains(Finding.speaksFor("origination.covered", gtq("5000.00")))
                .contains(Finding.speaksFor("origination.member-since", LocalDate.of(2020, 1, 15)));
        assertThat(done(applications.assess(open.cooperative(), taken.number()))
                        .evaluation()
                        .findings())
                .isEqualTo(kept.findings());
    }

    @Test
    void moreThanSoManyTimesWhatSheHasIsRefusedBeforeAnybodyVotes() {
        LoanApplication taken = people.received(open, rosa, "25000.01");
        assertThat(refusal(applications.evaluate(open.cooperative(), taken.number())))
                .isEqualTo("origination.above-encaje");
        done(applications.amend(
                open.cooperative(),
                taken.number(),
                contents(asked(CreditFixture.MONTHLY, "25000.00", 12), "7000.00", "2000.00")));
        assertThat(done(applications.evaluate(open.cooperative(), taken.number()))
                        .state())
                .isEqualTo(new ApplicationState.Evaluated());
    }

    @Test
    void oneOfficerGrantsALittleAndItIsPaidOutOnce() {
        LoanApplication asked = people.evaluated(open, rosa, "4000.00");
        LoanApplication granted = done(people.votes(OFFICER, open, asked, Level.OFFICER, Choice.FOR));
        assertThat(granted.state())
                .isEqualTo(new ApplicationState.Approved(
                        new ApplicationState.Decision(FIRST, Level.OFFICER, Optional.empty()), FIRST.plusDays(30)));
        DisburseApplication command = disbursing(granted);
        LoanApplication paid = done(decisions.disburse(command));
        assertThat(paid.state())
                .isInstanceOfSatisfying(
                        ApplicationState.Disbursed.class,
                        state -> assertThat(loans.find(open.cooperative(), state.loan())
                                        .orElseThrow()
                                        .granted()
                                        .officer())
                                .isEqualTo(OFFICER.id()));
        assertThat(done(decisions.disburse(command))).isEqualTo(paid);
        assertThat(refusal(decisions.disburse(disbursing(granted)))).isEqualTo("origination.other-stage");
        assertThat(loans.of(open.cooperative(), rosa.member().id())).hasSize(1);
        assertThat(credit.stands(open, rosa.savings().id())).isEqualTo(gtq("-8880.00"));
        assertThat(refusal(applications.withdraw(open.cooperative(), asked.number(), "ya no")))
                .isEqualTo("origination.other-stage");
    }

    @Test
    void whoTookItDownDoesNotGrantItAloneWhereAManagerDecides() {
        LoanApplication asked = people.evaluated(open, rosa, "10000.00");
        assertThat(refusal(people.votes(OFFICER, open, asked, Level.OFFICER, Choice.FOR)))
                .isEqualTo("origination.other-level-manager");
        assertThat(done(people.votes(OFFICER, open, asked, Level.MANAGER, Choice.FOR))
                        .state()
                        .stage())
                .isEqualTo(Stage.EVALUATED);
        assertThat(done(people.votes(OFFICER, open, asked, Level.MANAGER, Choice.FOR))
                        .state()
                        .stage())
                .isEqualTo(Stage.EVALUATED);
        assertThat(refusal(people.votes(OFFICER, open, asked, Level.MANAGER, Choice.AGAINST)))
                .isEqualTo("origination.voted-before");
        assertThat(done(people.votes(MANAGER, open, asked, Level.MANAGER, Choice.FOR))
                        .state()
                        .stage())
                .isEqualTo(Stage.APPROVED);
        assertThat(refusal(people.votes(OTHER, open, asked, Level.MANAGER, Choice.AGAINST)))
                .isEqualTo("origination.other-stage");
    }

    @Test
    void aManagerWhoSaysNoRejectsIt() {
        LoanApplication asked = people.evaluated(open, rosa, "10000.00");
        assertThat(done(people.votes(MANAGER, open, asked, Level.MANAGER, Choice.AGAINST))
                        .state())
                .isEqualTo(new ApplicationState.Rejected(
                        new ApplicationState.Decision(FIRST, Level.MANAGER, Optional.empty())));
        assertThat(refusal(decisions.disburse(disbursing(asked)))).isEqualTo("origination.other-stage");
    }

    @Test
    void nobodyDecidesAboutHerOwnOrHerHouseholdsLoanOrUnknown() {
        Actor herself = Actor.named(Actor.Kind.PERSON, "la misma");
        Actor sister = Actor.named(Actor.Kind.PERSON, "la hermana");
        Borrower elena = credit.borrower(open, "1.00");
        people.is(open, herself, rosa);
        people.is(open, sister, elena);
        HouseholdId home = done(households.form(new FormHousehold(
                open.cooperative(), RequestId.next(), "Choc", rosa.member().party(), FIRST)));
        done(households.join(new JoinHousehold(
                open.cooperative(),
                RequestId.next(),
                home,
                new Household.Place(elena.member().party(), Household.Relation.SIBLING),
                FIRST)));
        LoanApplication asked = people.evaluated(open, rosa, "10000.00");
        for (Actor each : List.of(herself, sister)) {
            assertThat(refusal(people.votes(each, open, asked, Level.MANAGER, Choice.FOR)))
                    .isEqualTo("origination.conflicted");
        }
        assertThat(refusal(people.votes(
                        Actor.named(Actor.Kind.PERSON, "alguien"), open, asked, Level.MANAGER, Choice.FOR)))
                .isEqualTo("origination.unknown-decider");
        done(people.votes(sister, open, asked, Level.MANAGER, Choice.RECUSED));
        assertThat(refusal(people.votes(sister, open, asked, Level.MANAGER, Choice.FOR)))
                .isEqualTo("origination.voted-before");
        Actor again = Actor.named(Actor.Kind.PERSON, "con otro nombre");
        people.is(open, again, elena);
        assertThat(refusal(people.votes(again, open, asked, Level.MANAGER, Choice.RECUSED)))
                .isEqualTo("origination.voted-before");
        assertThat(applications
                        .find(open.cooperative(), asked.number())
                        .orElseThrow()
                        .state()
                        .stage())
                .isEqualTo(Stage.EVALUATED);
    }

    @Test
    void nobodySaysAboutHerselfWhoSheIs() {
        assertThat(refusal(people.as(
                        MANAGER,
                        () -> deciders.say(
                                open.cooperative(), MANAGER.id(), rosa.member().party()))))
                .isEqualTo("origination.own-decider");
    }

    @Test
    void aCommitteeDecidesByItsMinutesAndWithItsQuorum() {
        LoanApplication asked = people.evaluated(open, rosa, "22000.00");
        done(people.votes(OFFICER, open, asked, Level.COMMITTEE, Choice.FOR));
        done(people.votes(MANAGER, open, asked, Level.COMMITTEE, Choice.FOR));
        assertThat(refusal(decisions.resolve(resolution(asked, FIRST)))).isEqualTo("origination.no-quorum");
        done(people.votes(OTHER, open, asked, Level.COMMITTEE, Choice.AGAINST));
        assertThat(refusal(decisions.resolve(resolution(asked, FIRST.plusDays(1)))))
                .isEqualTo("origination.resolved-out-of-time");
        ResolveApplication command = resolution(asked, FIRST);
        LoanApplication granted = done(decisions.resolve(command));
        assertThat(granted.state().decided())
                .contains(new ApplicationState.Decision(FIRST, Level.COMMITTEE, Optional.of(command.minutes())));
        assertThat(granted.state().stage()).isEqualTo(Stage.APPROVED);
        assertThat(done(decisions.resolve(command))).isEqualTo(granted);
        assertThat(decisions.votes(open.cooperative(), asked.number())).hasSize(3);
    }

    @Test
    void votesOnAnEarlierEvaluationCountNoMore() {
        LoanApplication asked = people.evaluated(open, rosa, "22000.00");
        done(people.votes(MANAGER, open, asked, Level.COMMITTEE, Choice.AGAINST));
        done(applications.amend(
                open.cooperative(),
                asked.number(),
                contents(asked(CreditFixture.MONTHLY, "21000.00", 12), "7000.00", "2000.00")));
        assertThat(refusal(people.votes(OTHER, open, asked, Level.COMMITTEE, Choice.FOR)))
                .isEqualTo("origination.other-stage");
        done(applications.evaluate(open.cooperative(), asked.number()));
        done(people.votes(MANAGER, open, asked, Level.COMMITTEE, Choice.FOR));
        assertThat(decisions.votes(open.cooperative(), asked.number()))
                .extracting(vote -> vote.evaluation() + " " + vote.choice())
                .containsExactly("1 AGAINST", "2 FOR");
    }

    @Test
    void whatWasGrantedExpires() {
        LoanApplication asked = people.evaluated(open, rosa, "4000.00");
        done(people.votes(OFFICER, open, asked, Level.OFFICER, Choice.FOR));
        credit.close(open, FIRST.plusDays(30));
        assertThat(refusal(decisions.disburse(disbursing(asked)))).isEqualTo("origination.expired");
    }

    @Test
    void whatIsLentOtherwiseSinceIsNotPaidOut() {
        LoanApplication asked = people.evaluated(open, rosa, "4000.00");
        done(people.votes(OFFICER, open, asked, Level.OFFICER, Choice.FOR));
        done(products.publish(open.cooperative(), at(Rate.of("26"), FIRST.plusDays(1))));
        credit.close(open, FIRST);
        assertThat(refusal(decisions.disburse(disbursing(asked)))).isEqualTo("origination.other-rate");
        assertThat(loans.of(open.cooperative(), rosa.member().id())).isEmpty();
        done(products.publish(open.cooperative(), at(Rate.of("24"), FIRST.plusDays(2))));
        credit.close(open, FIRST.plusDays(1));
        assertThat(done(decisions.disburse(disbursing(asked))).state().stage()).isEqualTo(Stage.DISBURSED);
    }

    @Test
    void whoDoesNotWantItAnyMoreSaysWhy() {
        LoanApplication asked = people.evaluated(open, rosa, "4000.00");
        assertThat(refusal(applications.withdraw(open.cooperative(), asked.number(), " ")))
                .isEqualTo("origination.reason-needed");
        done(applications.withdraw(open.cooperative(), asked.number(), "Ya vendió"));
        assertThat(done(applications.withdraw(open.cooperative(), asked.number(), "Ya vendió"))
                        .state())
                .isEqualTo(new ApplicationState.Withdrawn(FIRST, "Ya vendió"));
        assertThat(list.page(
                        new Which(open.cooperative(), Optional.of(Stage.WITHDRAWN), Optional.of(OFFICER.id())),
                        By.AMOUNT,
                        false,
                        new Piece(0, 10)))
                .singleElement()
                .extracting(ApplicationList.Row::number)
                .isEqualTo(asked.number());
        assertThat(list.sums(Which.all(open.cooperative())))
                .containsExactly(new ApplicationList.Sum(1, gtq("4000.00")));
    }

    private DisburseApplication disbursing(LoanApplication granted) {
        return new DisburseApplication(
                CreditFixture.order(open, rosa), granted.number(), new LoanMeans.Savings(rosa.account()));
    }

    private ResolveApplication resolution(LoanApplication asked, LocalDate on) {
        return new ResolveApplication(
                open.cooperative(), asked.number(), on, new ApplicationState.Minutes("12-2026", "Se otorga"));
    }

    private static CreditVersion at(Rate rate, LocalDate from) {
        CreditVersion now = CreditFixture.monthly(from);
        return new CreditVersion(
                now.product(),
                from,
                now.currency(),
                now.offer(),
                now.plan(),
                new CreditVersion.Price(
                        List.of(new CreditVersion.Cycle(1, rate)),
                        now.price().ceiling(),
                        now.price().fees()),
                now.paying(),
                now.eligibility(),
                now.bands(),
                now.source());
    }
}
