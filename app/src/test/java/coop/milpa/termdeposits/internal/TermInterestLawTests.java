package coop.milpa.termdeposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws of interest: the statement that accrues and the policy that settles say the same, whatever the deposit. */
@ModuleTest
class TermInterestLawTests {

    private static final int CASES = 5_000;

    private final JdbcClient jdbc;

    TermInterestLawTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void theDatabaseRoundsAsThePolicyDoes() {
        Random random = new Random(20_261);
        Long[] principals = new Long[CASES];
        BigDecimal[] percents = new BigDecimal[CASES];
        Integer[] days = new Integer[CASES];
        Integer[] years = new Integer[CASES];
        for (int n = 0; n < CASES; n++) {
            // every fourth is made to fall on half a minor unit
            boolean half = n % 4 == 0;
            principals[n] = half ? 500L * (1 + random.nextInt(1_000)) : 1 + random.nextLong(1_000_000_000_000L);
            percents[n] = half ? new BigDecimal("36") : new BigDecimal(random.nextInt(100_000_000)).movePointLeft(6);
            days[n] = half ? 1 : random.nextInt(2_000);
            years[n] = half || random.nextBoolean() ? 360 : 365;
        }
        List<Long> said = jdbc.sql("""
                        select termdeposits.interest(c.principal, c.percent, c.days, c.years)
                        from unnest(:principals::bigint[], :percents::numeric[], :days::integer[], :years::integer[])
                            with ordinality as c (principal, percent, days, years, place)
                        order by c.place
                        """)
                .param("principals", principals)
                .param("percents", percents)
                .param("days", days)
                .param("years", years)
                .query((row, n) -> row.getLong(1))
                .list();
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int n = 0; n < CASES; n++) {
            var period = new Books.Period(first, first.plusDays(days[n]));
            Money interest = InterestPolicy.interest(
                    new Money(principals[n], BooksFixture.GTQ),
                    new Rate(percents[n]),
                    TermRow.yearDays(years[n]),
                    period);
            assertThat(said.get(n))
                    .as("%s %s %s %s", principals[n], percents[n], days[n], years[n])
                    .isEqualTo(interest.minor());
        }
    }
}
