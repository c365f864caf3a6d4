package coop.milpa.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Subject;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Papers have one code each, and each print of them is counted. */
@ModuleTest(with = "web")
@Import(PapersFixture.class)
class IssuedPapersTests {

    private static final int AT_ONCE = 8;

    private final PapersFixture fixture;
    private final IssuedPapers papers;
    private final List<PaperSource> sources;
    private final AuditTrail trail;
    private CooperativeId cooperative;

    IssuedPapersTests(PapersFixture fixture, IssuedPapers papers, List<PaperSource> sources, AuditTrail trail) {
        this.fixture = fixture;
        this.papers = papers;
        this.sources = sources;
        this.trail = trail;
        this.cooperative = fixture.cooperative().id();
    }

    @BeforeEach
    void anotherCooperative() {
        cooperative = fixture.cooperative().id();
    }

    @Test
    void theSamePaperAskedAgainIsTheSameCodeAndTheNextCopy() {
        Imprint first = papers.printed(cooperative, PapersFixture.receipt("10.00"));
        Imprint second = papers.printed(cooperative, PapersFixture.receipt("10.00"));
        assertThat(first.printing()).isEqualTo(1);
        assertThat(second.printing()).isEqualTo(2);
        assertThat(second.code()).isPresent().isEqualTo(first.code());
    }

    @Test
    void lookingAtAPaperGivesItNoCodeAndCountsNothing() {
        assertThat(papers.shown(cooperative, PapersFixture.receipt("10.00"))).isEqualTo(Imprint.PREVIEW);
        Imprint first = papers.printed(cooperative, PapersFixture.receipt("10.00"));
        assertThat(papers.shown(cooperative, PapersFixture.receipt("10.00"))).isEqualTo(new Imprint(first.code(), 0));
        assertThat(papers.printed(cooperative, PapersFixture.receipt("10.00")).printing())
                .isEqualTo(2);
    }

    /** Otherwise a code would tell of another sum than its paper does. */
    @Test
    void whatSaysAnythingElseIsAnotherPaper() {
        IssuedPaper one = PapersFixture.receipt("10.00");
        Money other = Money.of("10.00", Currency.getInstance("USD"));
        Set<Imprint> different = List.of(
                        one,
                        PapersFixture.receipt("10.01"),
                        new IssuedPaper(one.kind(), one.subject(), one.on(), List.of(other)),
                        new IssuedPaper(one.kind(), one.subject(), one.on(), List.of()),
                        new IssuedPaper(one.kind(), one.subject(), one.on().plusDays(1), one.amounts()),
                        new IssuedPaper(one.kind(), "R-2", one.on(), one.amounts()),
                        new IssuedPaper("receipts.no-debt", one.subject(), one.on(), one.amounts()))
                .stream()
                .map(paper -> papers.printed(cooperative, paper))
                .collect(Collectors.toSet());
        assertThat(different).hasSize(7).allMatch(imprint -> imprint.printing() == 1);
    }

    @Test
    void thoseWhoPrintAPaperAtOnceGetOneCodeAndEachANumberOfTheirOwn() throws InterruptedException {
        List<Imprint> printed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Imprint> print = () -> papers.printed(cooperative, PapersFixture.receipt("10.00"));
            for (Future<Imprint> each : threads.invokeAll(Collections.nCopies(AT_ONCE, print))) {
                printed.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(printed.stream().map(Imprint::code).distinct()).hasSize(1);
        assertThat(printed.stream().map(Imprint::printing))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
    }

    @Test
    void aPaperWhoseModuleCountsHasItsCodeAndNothingIsCountedHere() {
        PaperCode code = papers.issued(cooperative, PapersFixture.receipt("10.00"));
        assertThat(papers.issued(cooperative, PapersFixture.receipt("10.00"))).isEqualTo(code);
        assertThat(papers.printed(cooperative, PapersFixture.receipt("10.00")))
                .isEqualTo(new Imprint(Optional.of(code), 1));
    }

    @Test
    void everyPrintStandsInTheAuditTrail() {
        PaperCode code = papers.printed(cooperative, PapersFixture.receipt("10.00"))
                .code()
                .orElseThrow();
        papers.printed(cooperative, PapersFixture.receipt("10.00"));
        var prints = trail.read(
                        cooperative, AuditQuery.latest(new AuditQuery.OfSubject(new Subject("paper", code.text())), 10))
                .records();
        assertThat(prints).extracting(record -> record.change().action()).containsOnly("papers.printed");
        assertThat(prints.stream()
                        .map(AuditRecord::change)
                        .map(change -> change.after().toString()))
                .hasSize(2)
                .anyMatch(after -> after.contains("number\": 1"))
                .anyMatch(after -> after.contains("number\": 2"));
    }

    @Test
    void anotherCooperativesPaperIsNotFoundByItsCodeAndIsAnotherPaper() {
        PaperCode code = papers.issued(cooperative, PapersFixture.receipt("10.00"));
        CooperativeId other = fixture.cooperative().id();
        assertThat(sources).anyMatch(source -> source.check(cooperative, code).isPresent());
        assertThat(sources).noneMatch(source -> source.check(other, code).isPresent());
        assertThat(papers.shown(other, PapersFixture.receipt("10.00"))).isEqualTo(Imprint.PREVIEW);
        assertThat(papers.issued(other, PapersFixture.receipt("10.00"))).isNotEqualTo(code);
    }

    @Test
    void whatIsNoPaperCannotBeMade() {
        IssuedPaper one = PapersFixture.receipt("10.00");
        var amounts = Collections.nCopies(21, one.amounts().getFirst());
        assertThatIllegalArgumentException().isThrownBy(() -> new IssuedPaper("<b>", "1", TestClock.TODAY, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IssuedPaper(one.kind(), "", TestClock.TODAY, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IssuedPaper(one.kind(), "1", TestClock.TODAY, amounts));
    }
}
