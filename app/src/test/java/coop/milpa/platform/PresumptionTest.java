package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was taken for granted and was not so is done again without. */
class PresumptionTest {

    private final List<Boolean> allowed = new ArrayList<>();

    @Test
    void nobodyPresumesUnasked() {
        assertThat(Presumption.isAllowed()).isFalse();
    }

    @Test
    void whatWasSoIsDoneOnce() {
        assertThat(Presumption.allowed(() -> tried("done"))).isEqualTo("done");

        assertThat(allowed).containsExactly(true);
        assertThat(Presumption.isAllowed()).isFalse();
    }

    @Test
    void whatWasNotSoIsDoneAgainStepByStep() {
        String came = Presumption.allowed(() -> {
            tried("twice");
            if (Presumption.isAllowed()) {
                throw new Presumption.Wrong("a batch");
            }
            return "certain";
        });

        assertThat(came).isEqualTo("certain");
        assertThat(allowed).containsExactly(true, false);
        assertThat(Presumption.isAllowed()).isFalse();
    }

    @Test
    void aDefectIsNotDoneAgain() {
        assertThatThrownBy(() -> Presumption.allowed(() -> {
                    tried("broken");
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(allowed).containsExactly(true);
        assertThat(Presumption.isAllowed()).isFalse();
    }

    @Test
    void aroundItThereIsNoWorkThatItCouldUndo() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> Presumption.allowed(() -> tried("inside")))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(allowed).isEmpty();
    }

    private String tried(String answer) {
        allowed.add(Presumption.isAllowed());
        return answer;
    }
}
