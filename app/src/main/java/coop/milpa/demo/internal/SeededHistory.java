package coop.milpa.demo.internal;

import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoHistory;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.internal.Setting.Populated;
import coop.milpa.platform.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Throws dice for everything, so that the seed decides. */
@Component
class SeededHistory implements DemoHistory {

    @Override
    public List<DemoCooperative> write(DemoPlan plan, Path folder, Progress progress) {
        List<Populated> migrated = Setting.populated(plan.members()).stream()
                .filter(one -> one.setting().way() == Way.MIGRATED)
                .toList();
        DemoPlan before = plan.history();
        var dice = new Dice(plan.seed());
        progress.begin("history", (long) before.days() * migrated.size());
        List<DemoCooperative> network = new ArrayList<>();
        for (Populated one : migrated) {
            var chronicle = new Chronicle(one.setting(), before, dice.apart());
            network.add(
                    chronicle.write(one.members(), folder.resolve(one.setting().code()), progress));
        }
        progress.end();
        return network;
    }
}
