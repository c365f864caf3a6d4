package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * Random months of a cooperative: whatever its members do and are refused, every invariant holds at the end of each
 * month, and each is given what the calculator says. A failure names its seed and the fewest weeks that show it.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class, InterestAudit.class, RandomSavers.class})
class SavingsHistoriesLawTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 18);
    private static final int WEEKS = 15;
    private static final int SEEDS = 3;

    private final SavingsProducts products;
    private final InterestFixture fixture;
    private final MembersFixture members;
    private final InterestAudit audit;
    private final RandomSavers savers;
    private final Set<String> sorts = new TreeSet<>();

    SavingsHistoriesLawTests(
            SavingsProducts products,
            InterestFixture fixture,
            MembersFixture members,
            InterestAudit audit,
            RandomSavers savers) {
        this.products = products;
        this.fixture = fixture;
        this.members = members;
        this.audit = audit;
        this.savers = savers;
    }

    @Test
    void whateverMembersDoTheBooksAgreeAndInterestIsWhatTheCalculatorSays() {
        sorts.clear();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Optional<String> broken = history(seed, WEEKS);
            if (broken.isPresent()) {
                int fewest = fewestWeeks(seed);
                throw new AssertionError("seed " + seed + ", " + fewest + " weeks: "
                        + history(seed, fewest).orElse(broken.get()));
            }
        }
        assertThat(sorts)
                .contains("deposit", "withdraw", "transfer", "late deposit", "reverse", "close", "hold", "release")
                .contains("garnish", "pay", "lift", "wake", "open demand", "open tramos", "open meta");
    }

    /** The same seed does the same in its first weeks, however many follow. */
    private int fewestWeeks(int seed) {
        int weeks = 1;
        while (weeks < WEEKS && history(seed, weeks).isEmpty()) {
            weeks++;
        }
        return weeks;
    }

    /** Lives through some weeks; answers what broke, and what had been done by then. */
    private Optional<String> history(int seed, int weeks) {
        Open open = fixture.open(FIRST);
        offer(open);
        var life = savers.begin(open, new Random(seed));
        LocalDate last = FIRST.plusWeeks(weeks).minusDays(1);
        try {
            for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
                boolean eventful = life.live(day);
                boolean monthEnds = day.plusDays(1).getDayOfMonth() == 1;
                if (eventful || monthEnds || day.equals(last)) {
                    fixture.close(open, day);
                }
                if (monthEnds || day.equals(last)) {
                    audit.assertSound(open, day);
                }
            }
            sorts.addAll(life.sorts());
            return Optional.empty();
        } catch (AssertionError | IllegalStateException e) {
            return Optional.of(e + "\nafter " + life.story());
        }
    }

    private void offer(Open open) {
        var fees = new Fees(100, Every.MONTH, 2_000, 50, 75, 2, 300, Shortage.TAKE_WHAT_THERE_IS);
        var sleeping = new Dormancy(1, 2, "Fondo de educación", true);
        members.product(
                open,
                "tramos",
                FIRST,
                new Rules(Kind.DEMAND, true, true, new Limits(0, 500, 0, 200, ""), fees, Plan.NONE, sleeping));
        var missed = new MissedQuotas(0, true, 250);
        var plan = new Plan(Optional.empty(), true, Rate.of("2.5"), missed, Rate.of("10"), 500);
        members.product(
                open,
                "meta",
                FIRST,
                new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, Fees.NONE, plan, Dormancy.NEVER));
        earns(open, "demand", FIRST, RateTable.flat(Rate.of("3.65")), BalanceBase.DAILY_BALANCE);
        earns(open, "tramos", FIRST, tiers(), BalanceBase.MINIMUM_BALANCE);
        earns(open, "tramos", LocalDate.of(2024, 2, 12), tiers(), BalanceBase.DAILY_BALANCE);
        earns(open, "meta", FIRST, RateTable.flat(Rate.of("5")), BalanceBase.AVERAGE_BALANCE);
    }

    private void earns(Open open, String product, LocalDate from, RateTable rates, BalanceBase base) {
        var earning = new Earning(
                rates, base, BigDecimal.ZERO, YearDays.ACTUAL, Posting.every(Frequency.MONTHLY), Rate.of("10"));
        done(products.publish(
                open.cooperative(),
                new ProductVersion(
                        product, BooksFixture.GTQ, from, earning, Source.unconfirmed("made up for a test"))));
    }

    private static RateTable tiers() {
        return new RateTable(
                List.of(
                        new RateTier(BigDecimal.ZERO, Rate.of("1")),
                        new RateTier(new BigDecimal("500.00"), Rate.of("2.5")),
                        new RateTier(new BigDecimal("1000.00"), Rate.of("4"))),
                TierMethod.SLICES);
    }
}
