package coop.milpa.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.internal.Setting.Populated;
import coop.milpa.platform.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up history is always the same, and could have happened. */
class SeededHistoryTest {

    private static final DemoPlan PLAN = new DemoPlan(200, 60, 7, LocalDate.of(2026, 1, 1));

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        List<DemoCooperative> first = write(PLAN, "first");
        List<DemoCooperative> second = write(PLAN, "second");
        for (int n = 0; n < first.size(); n++) {
            assertThat(movements(second.get(n))).hasSameTextualContentAs(movements(first.get(n)));
            assertThat(members(second.get(n))).hasSameTextualContentAs(members(first.get(n)));
        }
    }

    @Test
    void anotherSeedGivesAnotherHistory() throws IOException {
        List<DemoCooperative> first = write(PLAN, "first");
        List<DemoCooperative> other = write(new DemoPlan(200, 60, 8, PLAN.from()), "other");
        assertThat(Files.readString(movements(first.getFirst())))
                .isNotEqualTo(Files.readString(movements(other.getFirst())));
    }

    @Test
    void theMembersAreSharedOutBetweenTheCooperatives() {
        List<Populated> all = Setting.populated(200);
        assertThat(all).hasSize(8).allMatch(one -> one.members() > 0);
        assertThat(all.stream().mapToInt(Populated::members).sum()).isEqualTo(200);

        List<DemoCooperative> network = write(PLAN, "network");
        assertThat(network).extracting(DemoCooperative::code).containsExactly("MAIZ", "QUIN", "NUBE", "CEIB");
        assertThat(network).extracting(DemoCooperative::currency).containsExactly("GTQ", "PEN", "GTQ", "GTQ");
        assertThat(network).extracting(DemoCooperative::members).containsExactly(44, 34, 10, 10);
    }

    @Test
    void theSmallestNetworkHasSomebodyEverywhere() {
        assertThat(Setting.populated(DemoPlan.MEMBERS_MIN)).allMatch(one -> one.members() > 0);
    }

    @Test
    void historyEndsBeforeTheDaysThatAreLivedInMilpa() throws IOException {
        String last = PLAN.history().through().toString();
        assertThat(PLAN.history().through()).isBefore(PLAN.through());
        for (DemoCooperative cooperative : write(PLAN, "network")) {
            assertThat(Files.readAllLines(movements(cooperative)).stream().skip(1))
                    .allMatch(line -> line.split(",", -1)[2].compareTo(last) <= 0);
        }
    }

    @Test
    void nobodyEverHasLessThanNothing() throws IOException {
        for (DemoCooperative cooperative : write(PLAN, "network")) {
            assertThat(Files.readAllLines(movements(cooperative)).stream().skip(1))
                    .isNotEmpty()
                    .noneMatch(line -> line.split(",", -1)[5].startsWith("-"));
        }
    }

    @Test
    void everyKindOfBusinessHappens() throws IOException {
        Map<String, Integer> kinds = new HashMap<>();
        for (DemoCooperative cooperative : write(PLAN, "network")) {
            for (String line : Files.readAllLines(movements(cooperative))) {
                kinds.merge(line.split(",", -1)[3], 1, Integer::sum);
            }
        }
        assertThat(kinds)
                .containsKeys("DEPOSIT", "WITHDRAWAL", "TRANSFER_IN", "TRANSFER_OUT", "CARD_WITHDRAWAL", "FEE");
        assertThat(kinds).containsKey("INTEREST");
    }

    private List<DemoCooperative> write(DemoPlan plan, String name) {
        return new SeededHistory().write(plan, folder.resolve(name), Progress.silent());
    }

    private static Path movements(DemoCooperative cooperative) {
        return cooperative.files().movements().orElseThrow();
    }

    private static Path members(DemoCooperative cooperative) {
        return cooperative.files().members().orElseThrow();
    }
}
