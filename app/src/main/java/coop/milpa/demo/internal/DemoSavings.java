package coop.milpa.demo.internal;

import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.util.List;

/** What the demo's cooperatives pay on savings: made up, as they are. */
final class DemoSavings {

    private static final Rate ANNUAL_RATE = Rate.of("3.00");
    private static final Rate WITHHOLDING = Rate.of("10");

    private DemoSavings() {}

    static List<ProductVersion> versions(Cooperative cooperative, LocalDate from) {
        var earning = new ProductVersion.Earning(ANNUAL_RATE, YearDays.DAYS_365, Frequency.MONTHLY, WITHHOLDING);
        return List.of(new ProductVersion(
                SavingsAccount.DEMAND, cooperative.currency(), from, earning, Source.unconfirmed("demo")));
    }
}
