package coop.milpa.demo.internal;

import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoHistory;
import coop.milpa.demo.DemoPlan;
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
        var dice = new Dice(plan.seed());
        progress.begin("history", (long) plan.days() * Setting.NETWORK.size());
        List<DemoCooperative> network = new ArrayList<>();
        int left = plan.members();
        for (Setting setting : Setting.NETWORK) {
            boolean last = network.size() == Setting.NETWORK.size() - 1;
            int members = last ? left : plan.members() * setting.share() / 100;
            left -= members;
            var chronicle = new Chronicle(setting, plan, dice.apart());
            network.add(chronicle.write(members, folder.resolve(setting.code()), progress));
        }
        progress.end();
        return network;
    }
}
