package coop.milpa.accounting;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** An accountant, a manager, and the entries they are used to. */
@TestComponent
public class AccountingFixture {

    public static final Acting ANA = new Acting(Actor.named(Actor.Kind.PERSON, "Ana"), "test");
    public static final Acting BERTA = new Acting(Actor.named(Actor.Kind.PERSON, "Berta"), "test");

    private final CurrentActor current;
    private final Charts charts;
    private final Books books;
    private final ManualEntries entries;

    AccountingFixture(CurrentActor current, Charts charts, Books books, ManualEntries entries) {
        this.current = current;
        this.charts = charts;
        this.books = books;
        this.entries = entries;
    }

    public <T> T as(Acting who, Supplier<T> work) {
        return current.as(who, work);
    }

    public AccountCode code(Open open, AccountRole role) {
        return charts.playing(open.cooperative(), role);
    }

    /** Two lines: one code is debited, another credited. */
    public List<DraftLine> lines(Open open, AccountRole debit, AccountRole credit, String amount) {
        Money money = Money.of(amount, GTQ);
        return List.of(
                DraftLine.debit(code(open, debit), open.branch(), money),
                DraftLine.credit(code(open, credit), open.branch(), money));
    }

    public DraftEntry draft(Open open, List<DraftLine> lines) {
        return new DraftEntry(open.cooperative(), RequestId.next(), "Renta de marzo", Optional.empty(), lines);
    }

    /** Ana drafts and submits it. */
    public ManualEntryId submitted(Open open, List<DraftLine> lines) {
        return as(ANA, () -> {
            ManualEntryId id = done(entries.draft(draft(open, lines)));
            done(entries.submit(open.cooperative(), id));
            return id;
        });
    }

    /** Ana drafts and submits it, Berta approves. */
    public ManualEntry posted(Open open, AccountRole debit, AccountRole credit, String amount) {
        ManualEntryId id = submitted(open, lines(open, debit, credit, amount));
        return as(BERTA, () -> done(entries.approve(open.cooperative(), id)));
    }

    /** An entry with other words. */
    public void postedSaying(Open open, String narrative) {
        List<DraftLine> lines = lines(open, AccountRole.CASH, AccountRole.FEE_INCOME, "1.00");
        ManualEntryId id = as(ANA, () -> {
            var draft = new DraftEntry(open.cooperative(), RequestId.next(), narrative, Optional.empty(), lines);
            ManualEntryId drafted = done(entries.draft(draft));
            done(entries.submit(open.cooperative(), drafted));
            return drafted;
        });
        as(BERTA, () -> done(entries.approve(open.cooperative(), id)));
    }

    /** What a code stands at, debit positive. */
    public Money balance(Open open, AccountRole role, LocalDate on) {
        return balance(open.cooperative(), code(open, role), on);
    }

    private Money balance(CooperativeId cooperative, AccountCode code, LocalDate on) {
        return books.trialBalance(cooperative, on).rows().stream()
                .filter(row -> row.code().equals(code))
                .map(row -> row.balance())
                .findFirst()
                .orElse(Money.zero(GTQ));
    }

    public static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    public static Object why(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why();
    }
}
