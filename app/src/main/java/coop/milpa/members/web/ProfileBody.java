package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Word;
import coop.milpa.kernel.Money;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.ProfileFacts.Relative;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a member says of herself, as another system says it.
 *
 * @param on  the day on which she was asked
 * @param facts  empty if something of it is wrong
 */
record ProfileBody(LocalDate on, Optional<ProfileFacts> facts) {

    private static final int MOVEMENTS_MAX = 10;
    private static final int WORD_MAX = 60;

    static ProfileBody read(Fields fields) {
        LocalDate on = fields.day("on");
        Optional<Occupation> occupation = occupation(fields);
        String funds = fields.text("fundsFrom", ProfileFacts.TEXT_MAX);
        Optional<Activity> activity = activity(fields);
        Optional<Office> own =
                fields.optionalObject("office", ProfileBody::office).flatMap(office -> office);
        List<Relative> relatives =
                fields.optionalList("relatives", ProfileFacts.RELATIVES_MAX, ProfileBody::relative).stream()
                        .flatMap(Optional::stream)
                        .toList();
        Optional<String> contract = fields.optionalText("stateContract", ProfileFacts.TEXT_MAX);
        return new ProfileBody(
                on,
                funds.isEmpty()
                        ? Optional.empty()
                        : occupation.flatMap(lives -> activity.map(moves ->
                                new ProfileFacts(new Exposure(own, relatives), contract, lives, moves, funds))));
    }

    private static Optional<Occupation> occupation(Fields fields) {
        String words = fields.text("occupation", ProfileFacts.TEXT_MAX);
        String code = fields.optionalText("occupationCode", WORD_MAX).orElse("");
        if (!code.isEmpty() && !Occupation.isCode(code)) {
            fields.wrong("occupationCode", "not-an-occupation");
            return Optional.empty();
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Occupation(code, words));
    }

    private static Optional<Activity> activity(Fields fields) {
        Money in = fields.money("in");
        Money out = fields.money("out");
        Set<MovementKind> movements = movements(fields);
        if (in.isNegative()) {
            fields.wrong("in", "negative");
        }
        if (out.isNegative()) {
            fields.wrong("out", "negative");
        }
        boolean same = in.currency().equals(out.currency());
        if (!same) {
            fields.wrong("out", "other-currency", in.currency().getCurrencyCode());
        }
        return same && !in.isNegative() && !out.isNegative()
                ? Optional.of(new Activity(in, out, movements))
                : Optional.empty();
    }

    private static Set<MovementKind> movements(Fields fields) {
        Set<MovementKind> kinds = new HashSet<>();
        for (String word : fields.optionalTexts("movements", MOVEMENTS_MAX, WORD_MAX)) {
            Word.read(word, MovementKind.values())
                    .ifPresentOrElse(
                            kinds::add, () -> fields.wrong("movements", "not-one-of", Word.all(MovementKind.values())));
        }
        return kinds;
    }

    private static Optional<Office> office(Fields fields) {
        String post = fields.text("post", ProfileFacts.TEXT_MAX);
        Optional<LocalDate> left = fields.optionalDay("left");
        return post.isEmpty() ? Optional.empty() : Optional.of(new Office(post, left));
    }

    private static Optional<Relative> relative(Fields fields) {
        String name = fields.text("name", ProfileFacts.TEXT_MAX);
        String kinship = fields.text("kinship", ProfileFacts.TEXT_MAX);
        Optional<Office> office = office(fields);
        return name.isEmpty() || kinship.isEmpty()
                ? Optional.empty()
                : office.map(post -> new Relative(name, kinship, post));
    }
}
