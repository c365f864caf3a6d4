package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static coop.milpa.ledger.BooksFixture.TELLER;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Random histories of savers' money, in the books and in {@link PaperBooks}; each seed is printed before it runs. */
@ModuleTest
@Import(BooksFixture.class)
class HoldHistoriesTests {

    private static final int SEEDS = 6;
    private static final int STEPS = 120;
    private static final int SAVERS = 3;

    private final BooksFixture fixture;
    private final Holds holds;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;

    private BooksFixture.Open open;
    private List<AccountId> savers;
    private PaperBooks paper;
    private Random random;
    private final List<HoldId> placed = new ArrayList<>();
    private final List<EntryId> entries = new ArrayList<>();

    HoldHistoriesTests(BooksFixture fixture, Holds holds, Books books, Days days, TenantScope tenants) {
        this.fixture = fixture;
        this.holds = holds;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
        this.open = fixture.open();
        this.savers = List.of();
        this.paper = new PaperBooks(0, TestClock.TODAY);
        this.random = new Random(0);
    }

    @Test
    void theBooksSayWhatPaperWouldSay() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            System.out.println("Hold histories, seed " + seed);
            begin(seed);
            for (int step = 0; step < STEPS; step++) {
                String as = "seed " + seed + ", step " + step;
                assertThat(step()).as(as).isEqualTo("as on paper");
                if (step % 20 == 19) {
                    assertThat(standing()).as(as).isEqualTo(paper.standing());
                }
            }
            fixture.assertBooksBalance(open);
        }
    }

    private void begin(int seed) {
        random = new Random(seed);
        open = fixture.open();
        paper = new PaperBooks(SAVERS, TestClock.TODAY);
        savers = new ArrayList<>();
        placed.clear();
        entries.clear();
        for (int n = 0; n < SAVERS; n++) {
            savers.add(fixture.savings(open));
        }
    }

    private String step() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> deposit();
            case 3, 4 -> withdraw();
            case 5, 6 -> place(Optional.empty());
            case 7 -> place(Optional.of(random.nextInt(SAVERS)));
            case 8 -> placed.isEmpty() ? deposit() : release();
            case 9 -> placed.isEmpty() ? deposit() : post();
            case 10 -> entries.isEmpty() ? deposit() : reverse();
            default -> random.nextInt(4) == 0 ? nextDay() : deposit();
        };
    }

    private String deposit() {
        int saver = random.nextInt(SAVERS);
        long amount = 1L + random.nextInt(5_000);
        Entry entry = fixture.deposit(open, savers.get(saver), decimal(amount));
        return posted(paper.move(Map.of(saver, amount)), () -> fixture.post(entry));
    }

    private String withdraw() {
        int saver = random.nextInt(SAVERS);
        long amount = 1L + random.nextInt(6_000);
        Entry entry = fixture.withdrawal(open, savers.get(saver), decimal(amount));
        return posted(paper.move(Map.of(saver, -amount)), () -> fixture.post(entry));
    }

    private String reverse() {
        int entry = random.nextInt(entries.size());
        ReverseEntry command = new ReverseEntry(fixture.heading(open), entries.get(entry));
        return posted(paper.reverse(entry), () -> fixture.reverse(command));
    }

    private String place(Optional<Integer> to) {
        int saver = random.nextInt(SAVERS);
        if (to.filter(other -> other == saver).isPresent()) {
            return deposit();
        }
        long amount = 1L + random.nextInt(4_000);
        Optional<LocalDate> lastDay =
                Optional.of(paper.today().plusDays(random.nextInt(5) - 1L)).filter(day -> random.nextBoolean());
        PlaceHold hold = new PlaceHold(fixture.heading(open), savers.get(saver), new Money(amount, GTQ), lastDay);
        Supplier<Outcome<Held>> command = to.<Supplier<Outcome<Held>>>map(other -> {
                    PlaceTransfer transfer = new PlaceTransfer(hold, savers.get(other), Standing.MEMBER);
                    return () -> holds.place(transfer);
                })
                .orElse(() -> holds.place(hold));
        return held(paper.place(new PaperBooks.Hold(saver, amount, lastDay, to)), command, true);
    }

    private String release() {
        int hold = random.nextInt(placed.size());
        ReleaseHold command = new ReleaseHold(open.cooperative(), RequestId.next(), placed.get(hold), TELLER);
        return held(paper.release(hold), () -> holds.release(command), false);
    }

    private String post() {
        int hold = random.nextInt(placed.size());
        Optional<Long> part = Optional.of(1L + random.nextInt(3_000)).filter(amount -> random.nextBoolean());
        PostTransfer command =
                new PostTransfer(fixture.heading(open), placed.get(hold), part.map(amount -> new Money(amount, GTQ)));
        return posted(paper.post(hold, part), () -> tenants.write(open.cooperative(), () -> holds.post(command)));
    }

    private String nextDay() {
        LocalDate day = paper.today();
        days.startClosing(open.cooperative(), day, false);
        boolean swept = random.nextBoolean();
        if (swept) {
            tenants.write(open.cooperative(), () -> holds.expire(open.cooperative(), day));
        }
        days.seal(open.cooperative(), day, Map.of());
        paper.nextDay(swept);
        return "as on paper";
    }

    /** What was asked is now and then asked again, and changes nothing then. */
    private String posted(String expected, Supplier<Outcome<Posted>> command) {
        Outcome<Posted> outcome = command.get();
        if (outcome instanceof Outcome.Done<Posted>(Posted posted)) {
            entries.add(posted.entry());
            if (random.nextInt(6) == 0) {
                assertThat(command.get())
                        .isEqualTo(Outcome.done(new Posted(posted.entry(), posted.businessDate(), true)));
            }
        }
        return compared(expected, outcome);
    }

    private String held(String expected, Supplier<Outcome<Held>> command, boolean isNew) {
        Outcome<Held> outcome = tenants.write(open.cooperative(), command);
        if (outcome instanceof Outcome.Done<Held>(Held held)) {
            if (isNew) {
                placed.add(held.hold());
            }
            if (random.nextInt(6) == 0) {
                assertThat(tenants.write(open.cooperative(), command))
                        .isEqualTo(Outcome.done(new Held(held.hold(), held.on(), true)));
            }
        }
        return compared(expected, outcome);
    }

    private static String compared(String expected, Outcome<?> outcome) {
        String found = switch (outcome) {
            case Outcome.Done<?> done -> PaperBooks.DONE;
            case Outcome.Refused<?> refused -> refused.why().getClass().getSimpleName();
        };
        return found.equals(expected) ? "as on paper" : found + ", on paper " + expected;
    }

    private Map<Integer, String> standing() {
        Map<AccountId, String> all = new HashMap<>();
        for (AccountBalance balance : books.balances(open.cooperative(), paper.today(), AccountClass.LIABILITY)
                .byNumber()) {
            all.put(balance.account(), -balance.amount().minor() + " held " + held(balance.account()));
        }
        Map<Integer, String> standing = new TreeMap<>();
        for (int n = 0; n < SAVERS; n++) {
            standing.put(n, String.valueOf(all.get(savers.get(n))));
        }
        return standing;
    }

    private long held(AccountId account) {
        return holds.standing(open.cooperative(), account).stream()
                .mapToLong(hold -> hold.amount().minor())
                .sum();
    }

    private static String decimal(long minor) {
        return new Money(minor, GTQ).toDecimal().toPlainString();
    }
}
