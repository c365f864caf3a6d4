package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportRefusal;
import coop.milpa.imports.ImportReport;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** What imports promise, on real books. */
@ModuleTest
@Import(ImportFixture.class)
class ImportsTests {

    private static final String HISTORY = """
            m1,10,1995-01-03,DEPOSIT,100.00,100.00,in cash
            m2,20,1995-01-03,TRANSFER_IN,50.00,50.00,from elsewhere
            m3,10,1995-01-05,WITHDRAWAL,30.00,70.00,in cash
            m4,20,1995-02-10,FEE,1.50,48.50,statement
            m5,10,1995-02-10,INTEREST,0.75,70.75,interest
            """;

    @TempDir
    private Path folder;

    private final ImportFixture fixture;
    private Papers papers;
    private Into here;

    ImportsTests(ImportFixture fixture) {
        this.fixture = fixture;
        this.here = fixture.cooperative();
        this.papers = new Papers(Path.of("."));
    }

    @BeforeEach
    void freshCooperativeAndGoodPapers() {
        here = fixture.cooperative();
        papers = new Papers(folder).movements(HISTORY);
    }

    @Test
    void historyStandsInTheBooksAndItsDaysAreClosed() {
        ImportReport report = fixture.run(here, papers);
        assertThat(report.isClean()).isTrue();
        assertThat(report.posted()).isEqualTo(5);
        assertThat(report.reconciliation().exact()).isEqualTo(5);
        assertThat(fixture.openDay(here)).isEqualTo(LocalDate.of(1995, 2, 11));
        assertThat(fixture.balances(here))
                .containsEntry("10", new BigDecimal("70.75"))
                .containsEntry("20", new BigDecimal("48.50"));
        fixture.assertBooksBalance(here);
    }

    @Test
    void theSameFilesAgainPostNothing() {
        fixture.run(here, papers);
        ImportReport again = fixture.run(here, papers);
        assertThat(again.posted()).isZero();
        assertThat(again.duplicates()).isEqualTo(5);
        assertThat(again.isClean()).isTrue();
        assertThat(again.reconciliation().exact()).isEqualTo(5);
        assertThat(fixture.openDay(here)).isEqualTo(LocalDate.of(1995, 2, 11));
    }

    @Test
    void aKnownReferenceWithOtherContentAndANewRowOnAClosedDayAreWrong() {
        fixture.run(here, papers);
        papers.movements(HISTORY.replace("WITHDRAWAL,30.00,70.00", "WITHDRAWAL,31.00,69.00")
                + "m6,10,1995-01-05,DEPOSIT,1.00,,late\n");
        ImportReport report = fixture.run(here, papers);
        assertThat(report.errors()).extracting(ImportError::row).containsExactly(4, 7);
        assertThat(report.errors()).extracting(ImportError::code).containsExactly("other-content", "closed-day");
        assertThat(report.posted()).isZero();
    }

    @Test
    void oneWrongRowKeepsEverythingOut() {
        papers.movements(HISTORY + "m6,10,1995-01-32,DEPOSIT,1.00,,wrong\n");
        ImportReport report = fixture.run(here, papers);
        assertThat(report.errors()).hasSize(1);
        assertThat(fixture.openDay(here)).isEqualTo(Papers.FROM);
        assertThat(fixture.balances(here)).isEmpty();
    }

    @Test
    void wrongRowsAreLeftOutWhenThatIsWanted() {
        papers.movements(HISTORY + "m6,10,1995-01-32,DEPOSIT,1.00,,wrong\n");
        ImportReport report = fixture.run(here, papers.files(), true, false);
        assertThat(report.errors()).hasSize(1);
        assertThat(report.posted()).isEqualTo(5);
        assertThat(fixture.balances(here)).containsEntry("10", new BigDecimal("70.75"));
    }

    @Test
    void aDryRunReportsTheSameAndPostsNothing() {
        ImportReport dry = fixture.run(here, papers.files(), false, true);
        assertThat(fixture.openDay(here)).isEqualTo(Papers.FROM);
        assertThat(fixture.run(here, papers)).isEqualTo(dry);
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItStopped() {
        assertThatThrownBy(() -> fixture.run(order(), killedOnceSomethingIsPosted()))
                .isInstanceOf(CancellationException.class);
        ImportReport rest = fixture.run(here, papers);
        assertThat(rest.duplicates()).isPositive();
        assertThat(rest.posted() + rest.duplicates()).isEqualTo(5);
        assertThat(fixture.openDay(here)).isEqualTo(LocalDate.of(1995, 2, 11));
        assertThat(fixture.balances(here)).containsEntry("20", new BigDecimal("48.50"));
        fixture.assertBooksBalance(here);
    }

    @Test
    void whatItsOldBankLetGoBelowZeroIsImportedAsItWas() {
        papers.movements("m1,10,1995-01-03,WITHDRAWAL,10.00,-10.00,a\nm2,10,1995-01-05,DEPOSIT,25.00,15.00,a\n");
        ImportReport report = fixture.run(here, papers);
        assertThat(report.overdrawn()).singleElement().satisfies(overdraft -> {
            assertThat(overdraft.from()).isEqualTo(LocalDate.of(1995, 1, 3));
            assertThat(overdraft.to()).isEqualTo(LocalDate.of(1995, 1, 4));
            assertThat(overdraft.lowest()).isEqualByComparingTo("-10.00");
        });
        assertThat(fixture.balances(here)).containsEntry("10", new BigDecimal("15.00"));
    }

    @Test
    void aLaterExtractGoesOnFromThePrintedBalanceThatMatchedLast() {
        papers.movements("m1,10,1995-01-03,DEPOSIT,100.04,100.00,a\nm2,10,1995-01-04,DEPOSIT,100.09,200.00,a\n");
        fixture.run(here, papers);
        papers.movements("m3,10,1995-03-01,DEPOSIT,1.00,201.00,a\n");
        ImportReport later = fixture.run(here, papers);
        assertThat(later.reconciliation().exact()).isEqualTo(1);
        assertThat(later.reconciliation().maxDrift()).isEqualByComparingTo("0.13");
        assertThat(fixture.balances(here)).containsEntry("10", new BigDecimal("201.13"));
    }

    @Test
    void balancesMayBeTakenOverInsteadOfHistory() {
        papers.openings("""
                account,date,balance,currency
                10,1995-01-31,150.25,GTQ
                20,1995-01-31,0.00,GTQ
                """).movements("m1,10,1995-02-01,DEPOSIT,1.00,151.25,a\n");
        ImportReport report = fixture.run(here, papers);
        assertThat(report.errors()).isEmpty();
        assertThat(report.reconciliation().exact()).isEqualTo(1);
        assertThat(report.posted()).isEqualTo(3);
        assertThat(fixture.run(here, papers).duplicates()).isEqualTo(3);
        assertThat(fixture.balances(here)).containsEntry("10", new BigDecimal("151.25"));
        fixture.assertBooksBalance(here);
    }

    @Test
    void historyThatWouldEndDaysAfterARealCloseIsRefusedAndMembersAreNot() {
        fixture.run(here, papers);
        fixture.closeForReal(here);
        LocalDate open = fixture.openDay(here);
        ImportFiles later =
                papers.movements("m9,10,1995-03-01,DEPOSIT,1.00,,late\n").files();

        assertThat(fixture.asked(here, later, true)).isEqualTo(Outcome.refused(new ImportRefusal.BooksAreLive()));
        assertThat(fixture.asked(here, later, false)).isEqualTo(Outcome.refused(new ImportRefusal.BooksAreLive()));
        assertThat(fixture.openDay(here)).isEqualTo(open);
        var members = new ImportFiles(later.members(), later.accounts(), Optional.empty(), Optional.empty());
        assertThat(fixture.asked(here, members, false)).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.openDay(here)).isEqualTo(open);
    }

    private ImportOrder order() {
        var options = new ImportOrder.Options("old-bank", ImportOrder.TOLERANCE, false, false);
        return new ImportOrder(here, papers.files(), options);
    }

    /** Two calendar days and the first month's rows are through, then the process dies. */
    private static Progress killedOnceSomethingIsPosted() {
        return new Progress() {
            private boolean posting;
            private long done;

            @Override
            public void begin(String step, long total) {
                posting = step.equals("history");
            }

            @Override
            public void advance(long units) {
                done += posting ? units : 0;
                if (done > 8) {
                    throw new CancellationException("killed");
                }
            }

            @Override
            public void end() {}
        };
    }
}
