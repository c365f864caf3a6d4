package coop.milpa.members.internal;

import coop.milpa.members.MembershipState;
import coop.milpa.members.Profile;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.ProfileRefusal;
import coop.milpa.members.ReviewProfile;
import coop.milpa.members.RiskLevel;
import coop.milpa.members.internal.RiskRules.Fact;
import coop.milpa.members.internal.RiskRules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which risk a profile shows, and which rule, if any, forbids a review. Pure: knows only what it is given. */
final class ProfilePolicy {

    private ProfilePolicy() {}

    /**
     * A risk and where it comes from.
     *
     * @param because  message keys of the facts that led to it, each once
     */
    record Assessment(RiskLevel risk, List<String> because) {}

    static Optional<ProfileRefusal> forbids(
            ReviewProfile command, MembershipState state, Optional<Profile> last, LocalDate open) {
        if (state != MembershipState.ACTIVE) {
            return Optional.of(new ProfileRefusal.NotActive(state));
        }
        if (command.on().isAfter(open)) {
            return Optional.of(new ProfileRefusal.DayAhead(command.on(), open));
        }
        return last.map(Profile::on).filter(command.on()::isBefore).map(ProfileRefusal.ReviewedSince::new);
    }

    /** The highest level of all rules that apply, and those that lead to it; low if none applies. */
    static Assessment assess(ProfileFacts facts, List<Rule> rules, LocalDate day) {
        List<Rule> applying =
                rules.stream().filter(rule -> applies(rule.fact(), facts, day)).toList();
        RiskLevel risk = applying.stream().map(Rule::level).reduce(RiskLevel.LOW, RiskLevel::or);
        List<String> because = applying.stream()
                .filter(rule -> rule.level() == risk && risk != RiskLevel.LOW)
                .map(rule -> key(rule.fact()))
                .distinct()
                .toList();
        return new Assessment(risk, because);
    }

    private static boolean applies(Fact fact, ProfileFacts facts, LocalDate day) {
        return switch (fact) {
            case Fact.OwnOffice(var months) ->
                facts.exposure()
                        .own()
                        .filter(office -> counts(office, months, day))
                        .isPresent();
            case Fact.RelativesOffice(var months) ->
                facts.exposure().relatives().stream().anyMatch(each -> counts(each.office(), months, day));
            case Fact.StateContract any -> facts.stateContract().isPresent();
            case Fact.MonthlyAmount amount -> reaches(facts.activity(), amount);
            case Fact.Movement movement -> facts.activity().movements().contains(movement.kind());
            case Fact.OccupationGroup(var code) -> facts.occupation().code().startsWith(code);
        };
    }

    /** An office counts while it is held, and for some time after. */
    private static boolean counts(Office office, Optional<Integer> months, LocalDate day) {
        return office.left()
                .flatMap(left -> months.map(left::plusMonths))
                .filter(day::isAfter)
                .isEmpty();
    }

    private static boolean reaches(Activity activity, Fact.MonthlyAmount amount) {
        return activity.in().currency().equals(amount.from().currency())
                && (activity.in().compareTo(amount.from()) >= 0
                        || activity.out().compareTo(amount.from()) >= 0);
    }

    private static String key(Fact fact) {
        return "members.risk-because."
                + switch (fact) {
                    case Fact.OwnOffice office -> "own-office";
                    case Fact.RelativesOffice office -> "relatives-office";
                    case Fact.StateContract contract -> "state-contract";
                    case Fact.MonthlyAmount amount -> "monthly-amount";
                    case Fact.Movement movement ->
                        "movement-" + movement.kind().name().toLowerCase(Locale.ROOT);
                    case Fact.OccupationGroup group -> "occupation";
                };
    }
}
