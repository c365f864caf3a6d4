package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Subject;
import coop.milpa.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** What the audit trail says of imports. */
@ModuleTest
@Import(ImportFixture.class)
class ImportTrailTests {

    private static final String GOOD = "m1,10,1995-01-03,DEPOSIT,100.00,100.00,in cash\n";
    private static final String WRONG = "m2,10,1995-01-32,DEPOSIT,1.00,,wrong\n";

    @TempDir
    private Path folder;

    private final ImportFixture fixture;
    private final AuditTrail audit;
    private Papers papers;
    private Into here;

    ImportTrailTests(ImportFixture fixture, AuditTrail audit) {
        this.fixture = fixture;
        this.audit = audit;
        this.here = fixture.cooperative();
        this.papers = new Papers(Path.of("."));
    }

    @BeforeEach
    void freshCooperativeAndGoodPapers() {
        here = fixture.cooperative();
        papers = new Papers(folder).movements(GOOD);
    }

    @Test
    void whatIsBroughtInIsToldBeforeAndWhatCameOfItAfter() throws IOException, NoSuchAlgorithmException {
        fixture.run(here, papers);

        List<Change> told = told();
        assertThat(told).extracting(Change::action).containsExactly("imports.import-begun", "imports.import-ended");
        assertThat(told)
                .extracting(Change::subject)
                .containsOnly(told.getFirst().subject());
        byte[] movements = Files.readAllBytes(papers.files().movements().orElseThrow());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(movements));
        assertThat(told.getFirst().after().text())
                .contains("\"source\": \"old-bank\"", "\"name\": \"movements.csv\"", "\"sha256\": \"" + hash + "\"");
        assertThat(told.getLast().after().text()).contains("\"posted\": 1", "\"duplicates\": 0", "\"wrong\": 0");
    }

    @Test
    void theSameFilesAgainAreToldAsDuplicates() {
        fixture.run(here, papers);
        fixture.run(here, papers);

        assertThat(told()).hasSize(4).extracting(Change::subject).satisfies(ImportTrailTests::areTwo);
        assertThat(told().getLast().after().text()).contains("\"posted\": 0", "\"duplicates\": 1");
    }

    @Test
    void anImportThatPostedNothingForItsWrongRowsIsTold() {
        fixture.run(here, papers.movements(GOOD + WRONG));

        assertThat(told()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo("imports.import-refused");
            assertThat(change.after().text()).contains("\"posted\": 0", "\"wrong\": 1", "\"sha256\": \"");
        });
    }

    @Test
    void rowsThatWereLeftOutAreCounted() {
        fixture.run(here, papers.movements(GOOD + WRONG).files(), true, false);

        assertThat(told().getFirst().after().text()).contains("\"skipsBadRows\": true");
        assertThat(told().getLast().after().text()).contains("\"posted\": 1", "\"wrong\": 1");
    }

    @Test
    void aDryRunChangesNothingAndIsNotTold() {
        fixture.run(here, papers.files(), false, true);

        assertThat(told()).isEmpty();
    }

    @Test
    void ofAnImportThatWasKilledTheBeginningIsTold() {
        var options = new ImportOrder.Options("old-bank", ImportOrder.TOLERANCE, false, false);
        var order = new ImportOrder(here, papers.files(), options);
        assertThatThrownBy(() -> fixture.run(order, killedBeforeHistory())).isInstanceOf(CancellationException.class);

        assertThat(told()).extracting(Change::action).containsExactly("imports.import-begun");
    }

    /** The oldest first. */
    private List<Change> told() {
        return audit
                .read(here.cooperative(), AuditQuery.latest(new AuditQuery.All(), 100))
                .records()
                .reversed()
                .stream()
                .map(AuditRecord::change)
                .filter(change -> change.subject().kind().equals("import"))
                .toList();
    }

    private static void areTwo(List<? extends Subject> subjects) {
        assertThat(subjects.stream().distinct()).hasSize(2);
    }

    private static Progress killedBeforeHistory() {
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                if (step.equals("history")) {
                    throw new CancellationException("killed");
                }
            }

            @Override
            public void advance(long done) {}

            @Override
            public void end() {}
        };
    }
}
