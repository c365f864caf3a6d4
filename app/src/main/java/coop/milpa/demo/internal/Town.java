package coop.milpa.demo.internal;

import coop.milpa.demo.DemoPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fills a cooperative with members, and writes who they are. */
final class Town {

    private static final int EARLY_PERMILLE = 700;

    private final Setting setting;
    private final DemoPlan plan;
    private final Dice dice;

    Town(Setting setting, DemoPlan plan, Dice dice) {
        this.setting = setting;
        this.plan = plan;
        this.dice = dice;
    }

    /** Most are there from the first day, the others join during the first half. */
    List<Saver> savers(int count) {
        List<Saver> savers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            // The first is grown up, so that every child can have a guardian.
            Persona persona = number == 1 ? Persona.SALARIED : Persona.thrown(dice);
            int late = dice.permille(EARLY_PERMILLE) ? 0 : dice.between(0, plan.days() / 2);
            savers.add(
                    new Saver(number, persona, dice.between(1, 28), plan.from().plusDays(late)));
        }
        return savers;
    }

    void writeMembers(Path file, List<Saver> savers) {
        try (var csv = new CsvFile(
                file,
                "member",
                "name",
                "birth_date",
                "sex",
                "district",
                "municipality",
                "joined_on",
                "kind",
                "guardian")) {
            String adult = "";
            for (Saver saver : savers) {
                writeMember(csv, saver, adult);
                adult = isAdult(saver) ? saver.memberNumber() : adult;
            }
        }
    }

    void writeAccounts(Path file, List<Saver> savers) {
        try (var csv = new CsvFile(file, "account", "owner", "authorised", "opened_on", "currency")) {
            for (Saver saver : savers) {
                csv.row(
                        saver.accountNumber(),
                        saver.memberNumber(),
                        "",
                        saver.joined().toString(),
                        setting.land().currency());
            }
        }
    }

    private void writeMember(CsvFile csv, Saver saver, String adult) {
        boolean woman = dice.permille(560);
        boolean group = saver.persona().equals(Persona.GROUP);
        boolean child = saver.persona().equals(Persona.CHILD);
        csv.row(
                saver.memberNumber(),
                group ? setting.folk().nameOfGroup(dice) : setting.folk().nameOf(woman, dice),
                group ? "" : birthDate(child).toString(),
                group ? "" : sex(woman),
                "Sector " + dice.between(1, 9),
                dice.oneOf(setting.places()),
                saver.joined().toString(),
                group ? "organisation" : child ? "minor" : "person",
                child ? adult : "");
    }

    private LocalDate birthDate(boolean child) {
        int years = child ? dice.between(3, 15) : dice.between(19, 82);
        return plan.from().minusYears(years).minusDays(dice.between(0, 364));
    }

    private static String sex(boolean woman) {
        return woman ? "F" : "M";
    }

    private static boolean isAdult(Saver saver) {
        return !saver.persona().equals(Persona.CHILD) && !saver.persona().equals(Persona.GROUP);
    }
}
