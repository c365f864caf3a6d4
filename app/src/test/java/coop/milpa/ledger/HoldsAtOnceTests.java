package coop.milpa.ledger;

import static coop.milpa.ledger.HoldsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is promised of holds and their ends when many ask at the same moment. */
@ModuleTest
@Import({BooksFixture.class, HoldsFixture.class})
class HoldsAtOnceTests {

    private final HoldsFixture holdings;
    private final BooksFixture fixture;
    private HoldsFixture.Case on;

    HoldsAtOnceTests(HoldsFixture holdings, BooksFixture fixture) {
        this.holdings = holdings;
        this.fixture = fixture;
    }

    @BeforeEach
    void openBooks() {
        on = holdings.open();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(on.books());
    }

    @Test
    void ofFortyHoldsAtOnceExactlyThoseThatFitSucceed() {
        List<CompletableFuture<Outcome<Held>>> racing = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> on.place(on.hold("4.00"))));
        }

        long fitted = racing.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Done.class::isInstance)
                .count();

        assertThat(fitted).isEqualTo(25);
    }

    @Test
    void racedByReleaseAndManyPostingsATransferResolvesOnce() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();
        List<CompletableFuture<Outcome<?>>> racing = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> on.post(on.posting(hold, Optional.empty()))));
            racing.add(CompletableFuture.supplyAsync(() -> on.release(on.releasing(hold))));
        }

        long resolved = racing.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Done.class::isInstance)
                .count();

        assertThat(resolved).isOne();
    }

    @Test
    void theSameHoldAskedForAtOnceIsPlacedOnce() {
        PlaceHold command = on.hold("60.00");
        List<CompletableFuture<Outcome<Held>>> racing = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> on.place(command)));
        }

        List<Held> placed = racing.stream()
                .map(CompletableFuture::join)
                .map(HoldsFixture::done)
                .toList();

        assertThat(placed.stream().filter(held -> !held.repeated()).count()).isOne();
        assertThat(placed.stream().map(Held::hold).distinct().count()).isOne();
    }
}
