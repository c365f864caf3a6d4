package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is made of an answer. */
class OutcomeTest {

    private record No() implements Refusal {
        @Override
        public String code() {
            return "test.no";
        }
    }

    @Test
    void whatIsDoneIsMadeIntoSomethingElseAndARefusalStays() {
        assertThat(Outcome.done(2).map(twice -> 2 * twice)).isEqualTo(Outcome.done(4));
        assertThat(Outcome.<Integer>refused(new No()).map(twice -> 2 * twice)).isEqualTo(Outcome.refused(new No()));
    }
}
