package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.Holding.Kind;
import coop.milpa.members.Member;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.members.PayEstate;
import coop.milpa.members.RecordDeath;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.LimitOfAThousand.TooMuch;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever takes cash of applicants, or pays out estates, moves no more than she may. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class, EntryFee.class, AccountsOnPaper.class, LimitOfAThousand.class})
class CashLimitsTests {

    private final Departures departures;
    private final Beneficiaries beneficiaries;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private final AccountsOnPaper paper;
    private final LimitOfAThousand limit;

    CashLimitsTests(
            Departures departures,
            Beneficiaries beneficiaries,
            BooksFixture proof,
            MembershipFixture fixture,
            AccountsOnPaper paper,
            LimitOfAThousand limit) {
        this.departures = departures;
        this.beneficiaries = beneficiaries;
        this.proof = proof;
        this.fixture = fixture;
        this.paper = paper;
        this.limit = limit;
    }

    @Test
    void cashOfApplicantsAndForEstatesIsLimitedAndCountedOnce() {
        Open open = fixture.open(TestClock.TODAY);
        CooperativeId here = open.cooperative();
        Member rosa = fixture.member(open, fixture.person(here));
        assertThat(limit.counted()).containsExactly(new Act("members.cash", EntryFee.FEE));

        PartyId luis = fixture.person(here);
        PartyId marta = fixture.person(here);
        AccountId savings = paper.open(open, rosa.id(), Kind.SAVINGS, "1800.00");
        List<Beneficiary> named = List.of(Beneficiary.of(luis, "60"), Beneficiary.of(marta, "40"));
        done(beneficiaries.name(
                new NameBeneficiaries(here, RequestId.next(), rosa.id(), new Contract.OfAccount(savings), named)));
        Departure dead = done(departures.died(
                new RecordDeath(here, RequestId.next(), rosa.id(), TestClock.TODAY, "Acta de defunción 123")));
        done(departures.settle(here, RequestId.next(), dead.id()));

        assertThat(departures.payEstate(new PayEstate(here, RequestId.next(), dead.id(), luis)))
                .isEqualTo(Outcome.refused(new TooMuch("members.cash")));
        var pay = new PayEstate(here, RequestId.next(), dead.id(), marta);
        List<EstateShare> paid = done(departures.payEstate(pay));
        done(departures.payEstate(pay));
        assertThat(limit.counted())
                .containsExactly(new Act("members.cash", paid.getFirst().amount()));
        proof.assertBooksBalance(open);
    }
}
