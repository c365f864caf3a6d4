package coop.milpa.shares.internal;

import static coop.milpa.shares.SharesFixture.YEAR_END;
import static coop.milpa.shares.SharesFixture.done;
import static coop.milpa.shares.SharesFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.contributions.ContributionDays.Stretch;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.MemberShare;
import coop.milpa.shares.MemberShares;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.Redemptions;
import coop.milpa.shares.SharesFixture;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Three months to the end of a year, as a table, and the days after it. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, SharesFixture.class})
class SurplusScenarioTests {

    /** Day, who, and what she pays into her contributions. */
    private static final String YEAR = """
            2025-12-01 rosa 1000.00
            2025-12-01 luz  5000.00
            2026-01-01 ana  500.00
            2026-02-01 rosa 200.00
            """;

    /** Who, balance × days of the year, interest at 6 % of 365 days. */
    private static final String EXPECTED = """
            rosa 9560000  15.71
            luz  45000000 73.97
            ana  2950000  4.84
            """;

    private final Surpluses surpluses;
    private final MemberShares shares;
    private final Redemptions redemptions;
    private final ContributionDays days;
    private final BooksFixture fixture;
    private final SharesFixture town;
    private final Map<String, Member> members = new HashMap<>();

    SurplusScenarioTests(
            Surpluses surpluses,
            MemberShares shares,
            Redemptions redemptions,
            ContributionDays days,
            BooksFixture fixture,
            SharesFixture town) {
        this.surpluses = surpluses;
        this.shares = shares;
        this.redemptions = redemptions;
        this.days = days;
        this.fixture = fixture;
        this.town = town;
    }

    @Test
    void aYearIsEarnedDividedAndPaidAndWhoLeavesWaitsHerTurn() {
        Open open = town.open(LocalDate.of(2025, 12, 1));
        YEAR.lines().forEach(line -> pay(open, line.split(" +", -1)));
        SavingsAccount rosas = town.saves(open, member("rosa"), "100.00");
        town.earns(open, "1000.00", Standing.MEMBER);
        town.close(open, YEAR_END);
        Distribution proposed = done(surpluses.propose(town.proposal(open, "6", Way.SAVINGS)));
        EXPECTED.lines().forEach(line -> assertEarned(open, proposed, line.split(" +", -1)));

        LocalDate after = YEAR_END.plusDays(1);
        Distribution resolved = done(town.asManager(() -> surpluses.resolve(town.resolution(open, proposed, after))));
        assertThat(done(surpluses.pay(open.cooperative(), resolved.id(), Progress.silent()))
                        .paid())
                .isEqualTo(1);
        assertThat(town.in(open, rosas))
                .isEqualTo(gtq("100.00").plus(share(open, proposed, "rosa").total()));

        town.decide(open, "shares.redemption-quota-percent", "10");
        town.leaves(open, member("luz"), after);
        town.close(open, after);
        Redemption luzs = redemptions.of(open.cooperative(), member("luz").id()).getFirst();
        assertThat(luzs.sums().released()).isEqualTo(gtq("670.00"));
        assertThat(luzs.estimate()).contains(YEAR_END.plusYears(8));
        fixture.assertBooksBalance(open);
    }

    private void pay(Open open, String[] line) {
        LocalDate day = LocalDate.parse(line[0]);
        if (day.isAfter(LocalDate.of(2025, 12, 1))) {
            town.close(open, day.minusDays(1));
        }
        Member known = members.get(line[1]);
        if (known == null) {
            members.put(line[1], town.member(open, line[2], day));
        } else {
            town.pays(open, known, line[2]);
        }
    }

    private void assertEarned(Open open, Distribution proposed, String[] line) {
        MemberShare share = share(open, proposed, line[0]);
        assertThat(share.contributionDays()).as(line[0]).isEqualTo(Long.parseLong(line[1]));
        assertThat(share.interest()).as(line[0]).isEqualTo(gtq(line[2]));
        List<Stretch> stretches =
                days.stretches(open.cooperative(), member(line[0]).id(), proposed.days());
        assertThat(stretches.stream().mapToLong(Stretch::balanceDays).sum())
                .as(line[0])
                .isEqualTo(share.contributionDays());
    }

    private MemberShare share(Open open, Distribution of, String name) {
        return shares.find(open.cooperative(), of, member(name).id()).orElseThrow();
    }

    private Member member(String name) {
        return Objects.requireNonNull(members.get(name));
    }
}
