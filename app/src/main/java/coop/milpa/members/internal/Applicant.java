package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.MemberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What must be known of someone who applies.
 *
 * @param body  whether it is an organisation
 * @param birthDate  when a person was born
 * @param guardians  who act for her
 */
record Applicant(PartyId party, boolean body, Optional<LocalDate> birthDate, List<PartyId> guardians) {

    Applicant {
        guardians = List.copyOf(guardians);
    }

    /** What the applicant is before the law on a day, where one comes of age at so many years. */
    MemberKind kindOn(LocalDate day, long majority) {
        if (body) {
            return MemberKind.ORGANISATION;
        }
        boolean underAge =
                birthDate.filter(born -> born.plusYears(majority).isAfter(day)).isPresent();
        return underAge ? MemberKind.MINOR : MemberKind.PERSON;
    }
}
