package coop.milpa.proof.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.Side;
import coop.milpa.proof.tree.TreeRoot;
import coop.milpa.proof.tree.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayHeadTest {

    private static final Contribution ONE = new Contribution("a", Proofs.hash(3));
    private static final Contribution OTHER = new Contribution("b", Proofs.hash(4));

    @Test
    void theHashHangsOnEverythingInIt() {
        var date = Trees.DATE;
        var cooperative = Trees.COOPERATIVE;
        var day = new DayHead(Proofs.hash(1), Proofs.hash(2), List.of(ONE, OTHER));
        assertThat(List.of(
                        day.hash(cooperative, date),
                        day.hash(cooperative, date.plusDays(1)),
                        new DayHead(Proofs.hash(9), Proofs.hash(2), List.of(ONE, OTHER)).hash(cooperative, date),
                        new DayHead(Proofs.hash(1), Proofs.hash(9), List.of(ONE, OTHER)).hash(cooperative, date),
                        new DayHead(Proofs.hash(1), Proofs.hash(2), List.of(ONE)).hash(cooperative, date)))
                .doesNotHaveDuplicates();
    }

    @Test
    void contributionsStandInOrderOfTheirNamesEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayHead(Proofs.hash(1), Proofs.hash(2), List.of(OTHER, ONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayHead(Proofs.hash(1), Proofs.hash(2), List.of(ONE, ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contribution("ñ", Proofs.hash(1)));
    }

    @Test
    void rootsStandInOrderEachOnce() {
        TreeRoot owed = root(Side.OWED);
        TreeRoot overdrawn = root(Side.OVERDRAWN);
        assertThat(new DayTrees(List.of(owed, overdrawn)).contribution())
                .isNotEqualTo(new DayTrees(List.of(owed)).contribution());
        assertThatIllegalArgumentException().isThrownBy(() -> new DayTrees(List.of(overdrawn, owed)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DayTrees(List.of(owed, owed)));
    }

    private static TreeRoot root(Side side) {
        return new TreeRoot(Trees.GTQ, side, 3, Hash.of(new byte[Hash.BYTES]), 0);
    }
}
