package coop.milpa.receipts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.MovingClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What employers send is found by every process for two hours, and does not stay behind. */
@ModuleTest
@Import(BooksFixture.class)
class KeptPayrollTests {

    private static final byte[] FILE = "member,amount\nnadie,10.00\n".getBytes(StandardCharsets.UTF_8);

    private final PayrollDesk payrolls;
    private final KeptPayrollRegister register;
    private final BooksFixture fixture;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final MovingClock clock = new MovingClock();

    KeptPayrollTests(
            PayrollDesk payrolls,
            KeptPayrollRegister register,
            BooksFixture fixture,
            TenantScope tenants,
            JdbcClient jdbc) {
        this.payrolls = payrolls;
        this.register = register;
        this.fixture = fixture;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    @Test
    void anotherProcessFindsWhatOneKept() {
        PayrollOrder order = order();
        String key = desk().keep(order.cooperative(), "../planilla de marzo.csv", FILE);
        PayrollReport report = desk().check(order, key, Progress.silent())
                .map(KeptPayrollTests::done)
                .orElseThrow();
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.value()).isEqualTo("nadie"));
        assertThat(report.errors().getFirst().file()).isEqualTo("__planilla_de_marzo.csv");
    }

    @Test
    void noOtherCooperativeFindsIt() {
        String key = desk().keep(order().cooperative(), "planilla.csv", FILE);
        assertThat(desk().check(order(), key, Progress.silent())).isEmpty();
        assertThat(desk().post(order(), key, Progress.silent())).isEmpty();
        assertThat(desk().post(order(), "\u0000no key", Progress.silent())).isEmpty();
    }

    @Test
    void afterTwoHoursItIsNotFoundAndTheNextFileForgetsIt() {
        PayrollOrder order = order();
        String key = desk().keep(order.cooperative(), "vieja.csv", FILE);
        clock.forward(Duration.ofHours(2));
        assertThat(desk().check(order, key, Progress.silent())).isEmpty();
        assertThat(kept(order.cooperative())).isOne();
        desk().keep(order.cooperative(), "nueva.csv", new byte[] {1});
        assertThat(kept(order.cooperative())).isOne();
    }

    @Test
    void theSameFileAgainIsKeptAnew() {
        PayrollOrder order = order();
        String key = desk().keep(order.cooperative(), "una.csv", FILE);
        clock.forward(Duration.ofHours(1));
        assertThat(desk().keep(order.cooperative(), "otra.csv", FILE)).isEqualTo(key);
        clock.forward(Duration.ofMinutes(90));
        assertThat(desk().check(order, key, Progress.silent())).isPresent();
    }

    private static PayrollReport done(Outcome<PayrollReport> outcome) {
        return ReceiptsFixture.done(outcome);
    }

    /** A process of its own knows nothing but what stands in the database. */
    private KeptPayrollDesk desk() {
        return new KeptPayrollDesk(register, payrolls, tenants, clock);
    }

    private PayrollOrder order() {
        Open open = fixture.open();
        return new PayrollOrder(open.cooperative(), open.branch(), "Finca", YearMonth.of(2026, 2), BooksFixture.GTQ);
    }

    private long kept(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("select count(*) from receipts.kept_payroll")
                        .query(Long.class)
                        .single());
    }
}
