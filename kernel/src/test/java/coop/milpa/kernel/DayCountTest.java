package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Worked by hand from the definitions; the end-of-February cases are those textbooks use to tell them apart. */
class DayCountTest {

    private static final LocalDate JAN_30 = LocalDate.parse("2023-01-30");
    private static final LocalDate JAN_31 = LocalDate.parse("2023-01-31");
    private static final LocalDate FEB_15 = LocalDate.parse("2023-02-15");
    private static final LocalDate FEB_28 = LocalDate.parse("2023-02-28");
    private static final LocalDate MAR_31 = LocalDate.parse("2023-03-31");

    @Test
    void bondBasisShortensTheLastDayOnlyAfterAThirtieth() {
        assertYears(DayCount.THIRTY_360, JAN_31, MAR_31, 60, 360);
        assertYears(DayCount.THIRTY_360, JAN_30, MAR_31, 60, 360);
        // 30 × 1 month + (31 − 15) = 46
        assertYears(DayCount.THIRTY_360, FEB_15, MAR_31, 46, 360);
        // 30 + (31 − 28) = 33: the end of February is not moved
        assertYears(DayCount.THIRTY_360, FEB_28, MAR_31, 33, 360);
    }

    @Test
    void eurobondBasisShortensEveryThirtyFirst() {
        // 30 + (30 − 15) = 45
        assertYears(DayCount.THIRTY_E_360, FEB_15, MAR_31, 45, 360);
        // 30 + (30 − 28) = 32
        assertYears(DayCount.THIRTY_E_360, FEB_28, MAR_31, 32, 360);
    }

    @Test
    void actualDaysStandOverTheNamedYear() {
        // 2024-01-31 to 2024-03-31: 1 + 29 + 30 = 60 days
        LocalDate from = LocalDate.parse("2024-01-31");
        LocalDate to = LocalDate.parse("2024-03-31");
        assertYears(DayCount.ACT_360, from, to, 60, 360);
        assertYears(DayCount.ACT_364, from, to, 60, 364);
        assertYears(DayCount.ACT_365F, from, to, 60, 365);
        assertYears(DayCount.ACT_ACT, from, to, 60, 366);
    }

    @Test
    void actualActualSplitsAtNewYear() {
        // ISDA's own example: 2003-11-01 to 2004-05-01 is 61/365 + 121/366
        Fraction years = DayCount.ACT_ACT.years(LocalDate.parse("2003-11-01"), LocalDate.parse("2004-05-01"));
        assertThat(years).isEqualTo(Fraction.of(61, 365).plus(Fraction.of(121, 366)));
        // 2023-07-01 to 2025-07-01: 184/365 + 366/366 + 181/365 = 2
        assertYears(DayCount.ACT_ACT, LocalDate.parse("2023-07-01"), LocalDate.parse("2025-07-01"), 2, 1);
    }

    @Test
    void noDaysAreNoPartOfAYear() {
        for (DayCount convention : DayCount.values()) {
            assertYears(convention, MAR_31, MAR_31, 0, 1);
        }
    }

    @Test
    void everyConventionIsFoundByItsName() {
        for (DayCount convention : DayCount.values()) {
            assertThat(DayCount.find(convention.code())).contains(convention);
        }
        assertThat(DayCount.find("30/365")).isEmpty();
    }

    private static void assertYears(DayCount convention, LocalDate from, LocalDate to, long part, long whole) {
        assertThat(convention.years(from, to)).as(convention.code()).isEqualTo(Fraction.of(part, whole));
    }
}
