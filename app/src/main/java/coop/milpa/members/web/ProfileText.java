package coop.milpa.members.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.members.Profile;
import coop.milpa.members.ProfileFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the cooperative knows of a member by one review, as other systems are told.
 *
 * @param risk  {@code low}, {@code medium} or {@code high}
 * @param because  codes of what led to it
 * @param in  what she expects to come in a month
 * @param out  what she expects to go in a month
 */
record ProfileText(
        String on,
        String risk,
        List<String> because,
        String nextReview,
        OccupationText occupation,
        String fundsFrom,
        Amount in,
        Amount out,
        List<String> movements,
        Optional<OfficeText> office,
        List<RelativeText> relatives,
        Optional<String> stateContract) {

    /** What somebody lives from; the code is of ISCO-08 and may be empty. */
    record OccupationText(String code, String words) {}

    /** A public office; the day on which it was left, if it was. */
    record OfficeText(String post, Optional<String> left) {

        static OfficeText of(ProfileFacts.Office office) {
            return new OfficeText(office.post(), office.left().map(LocalDate::toString));
        }
    }

    /** Somebody near to the member who holds or held public office. */
    record RelativeText(String name, String kinship, OfficeText office) {}

    static ProfileText of(Profile profile) {
        ProfileFacts facts = profile.facts();
        return new ProfileText(
                profile.on().toString(),
                Word.of(profile.risk()),
                profile.because(),
                profile.nextReview().toString(),
                new OccupationText(facts.occupation().code(), facts.occupation().words()),
                facts.fundsFrom(),
                Amount.of(facts.activity().in()),
                Amount.of(facts.activity().out()),
                facts.activity().movements().stream().sorted().map(Word::of).toList(),
                facts.exposure().own().map(OfficeText::of),
                facts.exposure().relatives().stream()
                        .map(each -> new RelativeText(each.name(), each.kinship(), OfficeText.of(each.office())))
                        .toList(),
                facts.stateContract());
    }
}
