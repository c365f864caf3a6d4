package coop.milpa.members.web;

import coop.milpa.kernel.Money;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.ProfileFacts.Relative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a member says of herself for her profile. */
@Component
class ProfileForm {

    private static final int RELATIVE_PARTS = 3;

    /** Empty if something is wrong; all of it is noted. */
    Optional<ProfileFacts> read(Form form, Currency currency) {
        Optional<String> words = ShortText.needed(form, "occupation");
        String code = form.text("occupationCode");
        if (!code.isEmpty() && !Occupation.isCode(code)) {
            form.wrong("occupationCode", Message.of("members.form.occupation-code"));
        }
        Optional<String> funds = ShortText.needed(form, "fundsFrom");
        Optional<Money> in = form.money("in", currency);
        Optional<Money> out = form.money("out", currency);
        Optional<Office> own = office(form);
        List<Relative> relatives = relatives(form);
        Optional<String> contract = ShortText.read(form, "stateContract");
        if (!form.isRight() || words.isEmpty() || funds.isEmpty() || in.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProfileFacts(
                new Exposure(own, relatives),
                contract,
                new Occupation(code, words.get()),
                new Activity(in.get(), out.get(), movements(form)),
                funds.get()));
    }

    private static Set<MovementKind> movements(Form form) {
        return Arrays.stream(MovementKind.values())
                .filter(kind -> !form.text(MemberAct.movement(kind)).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<Office> office(Form form) {
        Optional<LocalDate> left = form.text("officeLeft").isEmpty() ? Optional.empty() : form.day("officeLeft");
        return ShortText.read(form, "office").map(post -> new Office(post, left));
    }

    /** A line each: name / what she is to the member / post. */
    private static List<Relative> relatives(Form form) {
        List<Relative> relatives = new ArrayList<>();
        form.text("relatives").lines().filter(line -> !line.isBlank()).forEach(line -> {
            List<String> parts =
                    Arrays.stream(line.split("/")).map(String::strip).toList();
            if (parts.size() == RELATIVE_PARTS && parts.stream().allMatch(ProfileFacts::isSaid)) {
                relatives.add(new Relative(parts.get(0), parts.get(1), new Office(parts.get(2), Optional.empty())));
            } else {
                form.wrong("relatives", Message.of("members.form.relative", Input.shown(line)));
            }
        });
        if (relatives.size() > ProfileFacts.RELATIVES_MAX) {
            form.wrong("relatives", Message.of("members.form.relatives", ProfileFacts.RELATIVES_MAX));
            return List.of();
        }
        return relatives;
    }
}
