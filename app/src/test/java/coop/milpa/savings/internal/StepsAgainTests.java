package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.close.CloseStep;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

/** A step of savings that is done again changes nothing, and one that is killed leaves nothing. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class, DueDay.class})
class StepsAgainTests {

    private final DueDay due;
    private final Days days;
    private final List<CloseStep> steps;
    private final TenantScope tenants;
    private final BooksFixture fixture;
    private final InterestFixture closes;
    private final TestDatabase.Owner owner;

    StepsAgainTests(
            DueDay due,
            Days days,
            List<CloseStep> steps,
            TenantScope tenants,
            BooksFixture fixture,
            InterestFixture closes,
            TestDatabase.Owner owner) {
        this.due = due;
        this.days = days;
        this.steps = steps.stream()
                .filter(step -> step.name().startsWith("savings."))
                .sorted(Comparator.comparingInt(CloseStep::order))
                .toList();
        this.tenants = tenants;
        this.fixture = fixture;
        this.closes = closes;
        this.owner = owner;
    }

    @AfterEach
    void mend() {
        DueDay.TABLES.forEach(table -> owner.jdbc()
                .sql("drop trigger if exists broken on savings." + table)
                .update());
    }

    @Test
    void eachStepDoneAgainChangesNothing() {
        Open open = due.eve();
        days.startClosing(open.cooperative(), DueDay.DUE, false);
        assertThat(steps).hasSize(DueDay.TABLES.size());
        for (int n = 0; n < steps.size(); n++) {
            CloseStep step = steps.get(n);
            long before = due.rows(open, DueDay.TABLES.get(n));
            tenants.run(open.cooperative(), () -> step.run(open.cooperative(), DueDay.DUE));
            assertThat(due.rows(open, DueDay.TABLES.get(n))).as(step.name()).isGreaterThan(before);
            List<String> done = due.print(open);

            again(open, step);

            assertThat(due.print(open)).as(step.name()).isEqualTo(done);
        }
        fixture.assertBooksBalance(open);
    }

    /** The close does no step twice. Were it to, a step finds nothing to do, or its keys and the books undo it. */
    private void again(Open open, CloseStep step) {
        try {
            tenants.run(open.cooperative(), () -> step.run(open.cooperative(), DueDay.DUE));
        } catch (DuplicateKeyException | IllegalStateException e) {
            assertThat(e).as(step.name()).hasMessageMatching("(?s).*(duplicate key|was not booked).*");
        }
    }

    @Test
    void aCloseDoneAgainChangesNothing() {
        Open open = due.eve();
        closes.close(open, DueDay.DUE);
        List<String> done = due.print(open);

        closes.close(open, DueDay.DUE);

        assertThat(due.print(open)).isEqualTo(done);
        fixture.assertBooksBalance(open);
    }

    @Test
    void aCloseThatIsKilledInTheMiddleOfEachStepEndsAsIfItHadNotBeen() {
        Open undisturbed = due.eve();
        closes.close(undisturbed, DueDay.DUE);
        Open open = due.eve();
        for (String table : DueDay.TABLES) {
            long before = due.rows(open, table);
            kill(table);

            assertThatThrownBy(() -> closes.close(open, DueDay.DUE)).as(table).isInstanceOf(RuntimeException.class);

            assertThat(due.rows(open, table)).as(table).isEqualTo(before);
            fixture.assertBooksBalance(open);
        }
        closes.close(open, DueDay.DUE);

        assertThat(due.print(open)).isEqualTo(due.print(undisturbed));
        fixture.assertBooksBalance(open);
    }

    /** The connection that next writes the table is lost while it does. */
    private void kill(String table) {
        owner.jdbc()
                .sql("drop sequence if exists public.kills; create sequence public.kills")
                .update();
        owner.jdbc().sql("""
                        create or replace function public.kill_once() returns trigger
                            language plpgsql security definer as $$
                        begin
                            if nextval('public.kills') = 1 then
                                perform pg_terminate_backend(pg_backend_pid());
                            end if;
                            return null;
                        end $$
                        """).update();
        owner.jdbc()
                .sql("create trigger broken after insert on savings." + table
                        + " for each statement execute function public.kill_once()")
                .update();
    }
}
