package coop.milpa.envelopes;

import static coop.milpa.envelopes.PayrollFixture.row;
import static coop.milpa.envelopes.PayrollFixture.undoing;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Whatever is brought, taken out and undone, in whatever order, everybody has what the payrolls that stand paid her. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class, PayrollFixture.class})
class PayrollHistoriesLawTests {

    private static final int STEPS = 25;
    private static final int PEOPLE = 4;

    private final EnvelopeFixture fixture;
    private final PayrollFixture payrolls;
    private final BooksFixture books;

    PayrollHistoriesLawTests(EnvelopeFixture fixture, PayrollFixture payrolls, BooksFixture books) {
        this.fixture = fixture;
        this.payrolls = payrolls;
        this.books = books;
    }

    /** What should be: whoever has how much, and what each payroll that stands paid everybody. */
    private record Paper(Map<Pupil, Long> has, Map<EntryId, Map<Pupil, Long>> standing) {

        void paid(EntryId payroll, Map<Pupil, Long> rows) {
            rows.forEach((whose, minor) -> has.merge(whose, minor, Long::sum));
            standing.put(payroll, rows);
        }

        boolean canUndo(EntryId payroll) {
            return rows(payroll).entrySet().stream()
                    .allMatch(row -> has.getOrDefault(row.getKey(), 0L) >= row.getValue());
        }

        void undone(EntryId payroll) {
            rows(payroll).forEach((whose, minor) -> has.merge(whose, -minor, Long::sum));
            standing.remove(payroll);
        }

        private Map<Pupil, Long> rows(EntryId payroll) {
            return standing.getOrDefault(payroll, Map.of());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatStandsIsWhatEverybodyHas(long seed) {
        var random = new Random(seed);
        School school = fixture.school();
        List<Pupil> people = fixture.pupils(school, List.of("Ana Pop", "Beto Xol", "Carlos Ba", "Delia Coc"));
        var paper = new Paper(new HashMap<>(), new HashMap<>());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> bring(random, school, people, paper);
                case 2 -> takeOut(random, school, people, paper);
                default -> undo(random, school, paper);
            }
        }
        people.forEach(each -> assertThat(payrolls.balance(school, each))
                .isEqualTo(money(paper.has().getOrDefault(each, 0L))));
        assertThat(payrolls.drawer(school))
                .isEqualTo(money(
                        paper.has().values().stream().mapToLong(Long::longValue).sum()));
        books.assertBooksBalance(school.place().open());
    }

    private void bring(Random random, School school, List<Pupil> people, Paper paper) {
        var content = new StringBuilder();
        Map<Pupil, Long> rows = new HashMap<>();
        for (Pupil each : people.subList(0, 1 + random.nextInt(PEOPLE))) {
            long minor = random.nextLong(1, 10_001);
            content.append(row(each, money(minor).toDecimal().toPlainString()));
            rows.put(each, minor);
        }
        paper.paid(payrolls.brought(school, content.toString()), rows);
    }

    private void takeOut(Random random, School school, List<Pupil> people, Paper paper) {
        Pupil whose = people.get(random.nextInt(PEOPLE));
        long has = paper.has().getOrDefault(whose, 0L);
        if (has > 0) {
            long minor = 1 + random.nextLong(has);
            done(payrolls.takeOut(school, whose, money(minor).toDecimal().toPlainString()));
            paper.has().merge(whose, -minor, Long::sum);
        }
    }

    private void undo(Random random, School school, Paper paper) {
        List<EntryId> standing = paper.standing().keySet().stream()
                .sorted(Comparator.comparing(EntryId::toString))
                .toList();
        if (standing.isEmpty()) {
            return;
        }
        EntryId one = standing.get(random.nextInt(standing.size()));
        boolean may = paper.canUndo(one);
        assertThat(payrolls.undo(undoing(school, one)) instanceof Outcome.Done<EntryId>)
                .isEqualTo(may);
        if (may) {
            paper.undone(one);
        }
    }

    private static Money money(long minor) {
        return new Money(minor, BooksFixture.GTQ);
    }
}
