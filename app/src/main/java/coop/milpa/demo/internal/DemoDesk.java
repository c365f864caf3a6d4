package coop.milpa.demo.internal;

import coop.milpa.demo.Demo;
import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoHistory;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.DemoResult;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperatives;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Plays one cooperative after another, then looks at all of them. */
@Service
class DemoDesk implements Demo {

    private final DemoHistory history;
    private final Cooperatives cooperatives;
    private final DemoMigration migration;
    private final List<Verification> verifications;
    private final HiddenDeposit hiddenDeposit;

    DemoDesk(
            DemoHistory history,
            Cooperatives cooperatives,
            DemoMigration migration,
            List<Verification> verifications,
            HiddenDeposit hiddenDeposit) {
        this.history = history;
        this.cooperatives = cooperatives;
        this.migration = migration;
        this.verifications = List.copyOf(verifications);
        this.hiddenDeposit = hiddenDeposit;
    }

    @Override
    public boolean isPlayed() {
        return !cooperatives.all().isEmpty();
    }

    @Override
    public Outcome<DemoResult> play(DemoPlan plan, Path folder, Progress progress) {
        List<Played> played = new ArrayList<>();
        for (DemoCooperative made : history.write(plan, folder, progress)) {
            switch (migration.of(made, plan, progress)) {
                case Outcome.Done<Played> done -> played.add(done.value());
                case Outcome.Refused<Played> refused -> {
                    return Outcome.refused(refused.why());
                }
            }
        }
        List<String> broken = verify(played, progress);
        return Outcome.done(
                new DemoResult(played, broken, hiddenDeposit.show(played.getFirst(), folder), TrialDigest.of(played)));
    }

    private List<String> verify(List<Played> played, Progress progress) {
        List<String> broken = new ArrayList<>();
        progress.begin("verify", played.size());
        for (int n = 0; n < played.size(); n++) {
            Played one = played.get(n);
            int invariants = 0;
            for (Verification verification : verifications) {
                for (Verification.Finding finding :
                        verification.verify(one.cooperative().id())) {
                    invariants++;
                    finding.offenders().forEach(offender -> broken.add(finding.name() + ": " + offender));
                }
            }
            played.set(n, one.verified(invariants));
            progress.advance(1);
        }
        progress.end();
        return broken;
    }
}
