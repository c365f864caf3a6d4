package coop.milpa.demo.internal;

import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoPlan;
import coop.milpa.imports.ImportFiles;
import coop.milpa.platform.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the three files of one cooperative. */
final class Chronicle {

    private final Setting setting;
    private final DemoPlan plan;
    private final Dice dice;

    Chronicle(Setting setting, DemoPlan plan, Dice dice) {
        this.setting = setting;
        this.plan = plan;
        this.dice = dice;
    }

    DemoCooperative write(int members, Path folder, Progress progress) {
        Path memberFile = folder.resolve("members.csv");
        Path accountFile = folder.resolve("accounts.csv");
        Path movementFile = folder.resolve("movements.csv");
        var town = new Town(setting, plan, dice.apart());
        List<Saver> savers = town.savers(members);
        town.writeMembers(memberFile, savers);
        town.writeAccounts(accountFile, savers);
        writeMovements(movementFile, savers, progress);
        return told(
                members,
                new ImportFiles(
                        Optional.of(memberFile),
                        Optional.of(accountFile),
                        Optional.empty(),
                        Optional.of(movementFile)));
    }

    private void writeMovements(Path file, List<Saver> savers, Progress progress) {
        try (var csv =
                new CsvFile(file, "reference", "account", "date", "kind", "amount", "balance_after", "narrative")) {
            var business = new Business(setting, savers, dice.apart(), csv);
            for (int day = 0; day < plan.days(); day++) {
                business.pass(plan.from().plusDays(day));
                progress.advance(1);
            }
        }
    }

    private DemoCooperative told(int members, ImportFiles files) {
        return new DemoCooperative(
                setting.code(),
                setting.name(),
                setting.land().country(),
                setting.land().currency(),
                setting.land().zone(),
                members,
                files);
    }
}
