package coop.milpa.members.internal;

import coop.milpa.members.Holding;
import coop.milpa.members.MemberRight;
import coop.milpa.members.RiskLevel;
import coop.milpa.platform.SettingKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What bylaws and laws say about membership: dated, by cooperative. The fallbacks are custom of the field, from
 * memory; each cooperative decides its own with their source.
 */
final class MembersSettings {

    /** Whether minors may be members, with a guardian. */
    static final SettingKey<Boolean> ADMITS_MINORS = SettingKey.flag("members.admits-minors", true);

    /** Whether associations, committees and enterprises may be members. */
    static final SettingKey<Boolean> ADMITS_ORGANISATIONS = SettingKey.flag("members.admits-organisations", true);

    /** What the number of a new member begins with. */
    static final SettingKey<String> NUMBER_PREFIX = SettingKey.text("members.number-prefix", "");

    /** How many digits follow at least. */
    static final SettingKey<Long> NUMBER_DIGITS = SettingKey.whole("members.number-digits", 1);

    /** Reasons that take the vote away, parted by spaces; all of them by {@code *}. */
    static final SettingKey<Set<String>> SUSPENDS_VOTE = words("members.suspends-vote", StandingPolicy.ALL);

    /** Reasons that take credit away. */
    static final SettingKey<Set<String>> SUSPENDS_CREDIT = words("members.suspends-credit", StandingPolicy.ALL);

    /** Reasons that take the help of welfare funds away. */
    static final SettingKey<Set<String>> SUSPENDS_BENEFIT = words("members.suspends-benefit", StandingPolicy.ALL);

    /** Reasons for which a member's part of the surplus waits. */
    static final SettingKey<Set<String>> SUSPENDS_SURPLUS = words("members.suspends-surplus", StandingPolicy.ALL);

    /** How many days pass between the wish to leave and the day on which it counts. */
    static final SettingKey<Long> NOTICE_DAYS = SettingKey.whole("members.notice-days", 0);

    /** How many days the expelled have to appeal. */
    static final SettingKey<Long> APPEAL_DAYS = SettingKey.whole("members.appeal-days", 30);

    /** In which order what a leaver has pays what she owes. */
    static final SettingKey<List<Holding.Kind>> SET_OFF_ORDER = new SettingKey<>(
            "members.set-off-order",
            List.of(Holding.Kind.SAVINGS, Holding.Kind.CONTRIBUTION),
            MembersSettings::kinds,
            MembersSettings::written);

    /** Whether what is free of a leaver's money is settled while the rest is pledged. */
    static final SettingKey<Boolean> SETTLES_FREE_PART = SettingKey.flag("members.settles-free-part", false);

    /** The largest image of a signature or a face that is kept, in bytes. */
    static final SettingKey<Long> IMAGE_BYTES_MAX = SettingKey.whole("members.image-bytes-max", 500_000);

    /** After how many months a profile is looked at again, by the risk it shows. */
    static final SettingKey<Long> REVIEW_MONTHS_LOW = SettingKey.whole("members.review-months-low", 36);

    static final SettingKey<Long> REVIEW_MONTHS_MEDIUM = SettingKey.whole("members.review-months-medium", 24);

    static final SettingKey<Long> REVIEW_MONTHS_HIGH = SettingKey.whole("members.review-months-high", 12);

    private MembersSettings() {}

    /** The reasons that take a right away. */
    static SettingKey<Set<String>> suspending(MemberRight right) {
        return switch (right) {
            case VOTE -> SUSPENDS_VOTE;
            case CREDIT -> SUSPENDS_CREDIT;
            case BENEFIT -> SUSPENDS_BENEFIT;
            case SURPLUS -> SUSPENDS_SURPLUS;
        };
    }

    /** After how many months a profile of this risk is looked at again. */
    static SettingKey<Long> reviewMonths(RiskLevel risk) {
        return switch (risk) {
            case LOW -> REVIEW_MONTHS_LOW;
            case MEDIUM -> REVIEW_MONTHS_MEDIUM;
            case HIGH -> REVIEW_MONTHS_HIGH;
        };
    }

    /** All of them. */
    static List<SettingKey<?>> all() {
        return List.of(
                ADMITS_MINORS,
                ADMITS_ORGANISATIONS,
                NUMBER_PREFIX,
                NUMBER_DIGITS,
                SUSPENDS_VOTE,
                SUSPENDS_CREDIT,
                SUSPENDS_BENEFIT,
                SUSPENDS_SURPLUS,
                NOTICE_DAYS,
                APPEAL_DAYS,
                SET_OFF_ORDER,
                SETTLES_FREE_PART,
                IMAGE_BYTES_MAX,
                REVIEW_MONTHS_LOW,
                REVIEW_MONTHS_MEDIUM,
                REVIEW_MONTHS_HIGH);
    }

    private static SettingKey<Set<String>> words(String name, String fallback) {
        return new SettingKey<>(
                name, Set.of(fallback), MembersSettings::words, words -> String.join(" ", new TreeSet<>(words)));
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.trim().split(" +", -1));
    }

    private static List<Holding.Kind> kinds(String text) {
        return Stream.of(text.trim().split(" +", -1)).map(Holding.Kind::valueOf).toList();
    }

    private static String written(List<Holding.Kind> kinds) {
        return kinds.stream().map(Holding.Kind::name).collect(Collectors.joining(" "));
    }
}
