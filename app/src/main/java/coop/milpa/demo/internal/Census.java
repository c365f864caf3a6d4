package coop.milpa.demo.internal;

import coop.milpa.demo.DemoPlan;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes up who comes to a founded cooperative, and what becomes of them: unless it is tiny, births and deaths too. */
final class Census {

    /** One of so many comes of age; the first of them is number 2. */
    private static final int COME_OF_AGE_EVERY = 60;

    /** One of so many is born while the demo plays; the first of them is number 3. */
    private static final int BORN_EVERY = 50;

    private static final int DIES_EVERY = 100;
    private static final int LEAVES_EVERY = 150;
    private static final int MAJORITY_YEARS = 18;
    private static final int WOMEN_PERMILLE = 560;

    private final Setting setting;
    private final DemoPlan plan;
    private final Dice dice;

    Census(Setting setting, DemoPlan plan, Dice dice) {
        this.setting = setting;
        this.plan = plan;
        this.dice = dice;
    }

    /** So many who will be members, and one more who is turned away. */
    List<Newcomer> newcomers(int members) {
        List<Newcomer> all = new ArrayList<>();
        List<Integer> adults = new ArrayList<>();
        for (Saver saver : new Town(setting, plan, dice.apart()).savers(members)) {
            Newcomer newcomer = newcomer(saver, adults);
            all.add(newcomer);
            if (newcomer.isAdult() && isFounder(newcomer)) {
                adults.add(newcomer.number());
            }
        }
        decideFates(all, adults);
        LocalDate half = plan.from().plusDays(plan.days() / 2);
        all.add(adult(new Saver(members + 1, Persona.SAVER, 1, half)).with(new Fate(Fate.Kind.TURNED_AWAY, half)));
        return all;
    }

    private Newcomer newcomer(Saver saver, List<Integer> adults) {
        int number = saver.number();
        if (adults.isEmpty()) {
            return adult(new Saver(number, Persona.SALARIED, saver.ownDay(), plan.from()));
        }
        if (number % COME_OF_AGE_EVERY == 2) {
            LocalDate birthday = plan.from().plusDays(dice.between(plan.days() / 3, plan.days() * 5 / 6));
            return child(saver, plan.from(), birthday.minusYears(MAJORITY_YEARS), dice.oneOf(adults));
        }
        if (number % BORN_EVERY == 3) {
            return newborn(saver, dice.oneOf(adults));
        }
        if (saver.persona().equals(Persona.CHILD)) {
            LocalDate born = plan.from().minusYears(dice.between(3, 15)).minusDays(dice.between(0, 364));
            return child(saver, saver.joined(), born, dice.oneOf(adults));
        }
        return saver.persona().equals(Persona.GROUP) ? group(saver) : adult(saver);
    }

    private Newcomer adult(Saver saver) {
        LocalDate born = plan.from().minusYears(dice.between(19, 82)).minusDays(dice.between(0, 364));
        var papers = List.of(Papers.of(setting.land(), dice));
        return new Newcomer(saver, person(born, papers), Optional.empty(), Fate.STAYS);
    }

    /** She is brought to the cooperative some days after her birth, at the latest on the last. */
    private Newcomer newborn(Saver saver, int guardian) {
        LocalDate born = plan.from().plusDays(dice.between(plan.days() / 10, plan.days() / 2));
        LocalDate brought = born.plusDays(1L + plan.days() / 10);
        LocalDate joins = brought.isAfter(plan.through()) ? plan.through() : brought;
        return child(saver, joins, born.isBefore(joins) ? born : joins.minusDays(1), guardian);
    }

    private Newcomer child(Saver saver, LocalDate joins, LocalDate born, int guardian) {
        var life = new Saver(saver.number(), Persona.CHILD, saver.ownDay(), joins);
        return new Newcomer(life, person(born, List.of()), Optional.of(guardian), Fate.STAYS);
    }

    private Newcomer group(Saver saver) {
        PartyName name = PartyName.printed(setting.folk().nameOfGroup(dice));
        var who = new Particulars(PartyKind.ORGANISATION, name, Optional.empty(), Sex.UNSTATED, home(), "", List.of());
        return new Newcomer(saver, who, Optional.empty(), Fate.STAYS);
    }

    private Particulars person(LocalDate born, List<IdentityDocument> papers) {
        boolean woman = dice.permille(WOMEN_PERMILLE);
        PartyName name = PartyName.printed(setting.folk().nameOf(woman, dice));
        Sex sex = woman ? Sex.FEMALE : Sex.MALE;
        return new Particulars(PartyKind.PERSON, name, Optional.of(born), sex, home(), "", papers);
    }

    private Home home() {
        return new Home("Sector " + dice.between(1, 9), dice.oneOf(setting.places()));
    }

    /** Those who came last go first: the first hold the offices. Nobody goes who acts for a child. */
    private void decideFates(List<Newcomer> all, List<Integer> adults) {
        Set<Integer> kept = new HashSet<>();
        kept.add(1);
        all.forEach(each -> each.guardian().ifPresent(kept::add));
        List<Integer> free = adults.reversed().stream()
                .filter(number -> !kept.contains(number))
                .toList();
        int dead = Math.min(free.size(), 1 + all.size() / DIES_EVERY);
        int leaving = Math.min(free.size(), dead + all.size() / LEAVES_EVERY);
        for (int n = 0; n < leaving; n++) {
            LocalDate day = plan.from().plusDays(dice.between(plan.days() / 4, plan.days() / 2));
            var fate = new Fate(n < dead ? Fate.Kind.DIES : Fate.Kind.LEAVES, day);
            int place = free.get(n) - 1;
            all.set(place, all.get(place).with(fate));
        }
    }

    private boolean isFounder(Newcomer newcomer) {
        return newcomer.life().joined().equals(plan.from());
    }
}
